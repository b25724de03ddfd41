import { expect, it } from "vitest";
import { emptyContent } from "../../content/fields";
import { valuesOf } from "./form-values";
import { editsIn, inputOf } from "./read-form";

it("a tag may hold a comma: it is one as long as it stands in one line", () => {
  const content = { ...emptyContent, title: "A well", tags: ["water, clean", "roads"] };
  const values = valuesOf(content);
  expect(inputOf(values).tags).toEqual(content.tags);
  expect(editsIn({ ...values, title: "Another well" }, content)).toEqual({ title: "Another well" });
  expect(editsIn({ ...values, tags: `${values.tags}\r\n bridges ,\r\n\r\n` }, content)).toEqual({
    tags: ["water, clean", "roads", "bridges ,"],
  });
});

it("a text that begins with line breaks is as it was where nobody touched it", () => {
  const content = { ...emptyContent, title: "A well", description: "\n\n<p>It is dry.</p>\n" };
  const values = valuesOf(content);
  expect(editsIn({ ...values, description: "\r\n<p>It is dry.</p>\r\n" }, content)).toEqual({});
  expect(editsIn({ ...values, description: "<p>It is not.</p>" }, content)).toEqual({
    description: "<p>It is not.</p>",
  });
});
