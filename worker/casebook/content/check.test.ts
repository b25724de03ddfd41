import { expect, it } from "vitest";
import { missingIn } from "./check";
import { emptyContent } from "./fields";

it.each(["", "<p> </p>", "<p>\u3164\u115f</p>", "<hr>", "<p>\u2800\u00a0</p>", "\u0301", "&nbsp;&#x2060;"])(
  "a description in which nothing can be seen is none: %j",
  (description) => {
    const complete = {
      alleged_entities: ["entity:person/ram-thapa"],
      key_allegations: ["It was never built."],
    };
    expect(missingIn({ ...emptyContent, ...complete, description }, new Set())).toEqual([
      { path: "description", message: "A description is required" },
    ]);
    expect(missingIn({ ...emptyContent, ...complete, description: `${description}क` }, new Set())).toEqual(
      [],
    );
  },
);
