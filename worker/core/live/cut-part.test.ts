import { expect, it } from "vitest";
import { cutPart } from "./cut-part";

const page =
  '<main><p>before</p><div id="figures" class="live" data-stream="/s"><div><p>1</p></div><div>2</div></div><div id="after"></div></main>';

it("cuts the element with all that is in it", () => {
  expect(cutPart(page, "figures")).toBe(
    '<div id="figures" class="live" data-stream="/s"><div><p>1</p></div><div>2</div></div>',
  );
  expect(cutPart(page, "after")).toBe('<div id="after"></div>');
});

it("finds nothing where there is none, or where it does not end", () => {
  expect(cutPart(page, "other")).toBeNull();
  expect(cutPart('<div id="figures"><div></div>', "figures")).toBeNull();
});
