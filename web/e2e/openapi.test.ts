import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, it } from "vitest";
import { productUrl } from "./here";

const read = async (name: string) => ({
  name,
  text: await (await fetch(`${productUrl}/api/v1/${name}`)).text(),
});
// Before the linter, which keeps this process for seconds: a connection that waited meanwhile is closed.
const documents = await Promise.all(["openapi.json", "openapi-3.0.json"].map(read));

/** What a document may lack and be right: a redirect is an answer too, and the headings of tags say enough. */
const matters = {
  "operation-2xx-response": "off",
  "operation-4xx-response": "off",
  "tag-description": "off",
};

it.each(documents)("$name is valid by the published schemas of OpenAPI", async ({ text }) => {
  const { valid, errors } = await new Validator().validate(JSON.parse(text));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

it.each(documents)("$name is valid by the rules of a linter, its examples too", async ({ name, text }) => {
  const config = await createConfig({ extends: ["recommended-strict"], rules: matters } as never);
  const problems = await lintFromString({ source: text, absoluteRef: `/${name}`, config });
  expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});
