import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, it } from "vitest";
import { productUrl } from "./here";

const documents = ["openapi.json", "openapi-3.0.json"];
const read = async (name: string) => (await fetch(`${productUrl}/api/v1/${name}`)).text();

/** What a document may lack and be right: a redirect is an answer too, and the headings of tags say enough. */
const matters = {
  "operation-2xx-response": "off",
  "operation-4xx-response": "off",
  "tag-description": "off",
};

it.each(documents)("%s is valid by the published schemas of OpenAPI", async (name) => {
  const { valid, errors } = await new Validator().validate(JSON.parse(await read(name)));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

it.each(documents)("%s is valid by the rules of a linter, its examples too", async (name) => {
  const config = await createConfig({ extends: ["recommended-strict"], rules: matters } as never);
  const problems = await lintFromString({ source: await read(name), absoluteRef: `/${name}`, config });
  expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});
