import { expect, it } from "vitest";
import { emptyContent } from "../content/fields";
import { toldIn } from "./shown-case";

const content = {
  ...emptyContent,
  ...{ title: "A bridge", description: "<p>It never stood.</p>", key_allegations: ["Paid", "Not built"] },
};

it("what is not translated, or is translated by nothing, is told in the original", () => {
  const original = toldIn(content, "en");
  for (const description of [undefined, null, "", "<p></p>", "<p><br></p>\n<p> </p>"]) {
    const ne = { title: null, description, key_allegations: [null, ""] };
    expect(toldIn({ ...content, translations: { ne } }, "ne")).toEqual(original);
  }
});

it("what is translated is told in the reader's language, and the rest beside it in its own", () => {
  const ne = { description: "<p>पुल बनेन।</p>", key_allegations: ["", "बनेन"] };
  const told = toldIn({ ...content, translations: { ne } }, "ne");
  expect([told.title, told.description, ...told.key_allegations]).toEqual([
    { text: "A bridge", lang: "en" },
    { text: "<p>पुल बनेन।</p>", lang: "ne" },
    { text: "Paid", lang: "en" },
    { text: "बनेन", lang: "ne" },
  ]);
});
