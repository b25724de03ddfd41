import type { Page } from "playwright-core";
import { expect } from "vitest";
import { complaints } from "../../../web/e2e/complaints";
import { desktop, test } from "../../../web/e2e/journey";
import { assessment, enter, state } from "../testing/taking-part";

/** What a reader of screens is told of a workshop: each question has its name, and its place among them. */
const read = `- main:
  - link "Back to my workshops":
    - /url: /mana/workshops/assessments/asm/participant/dashboard/
  - heading "Understanding the Community Context" [level=1]
  - group "How would you like to answer?":
    - paragraph: How would you like to answer?
    - button "One at a time"
    - button "All on one page"
  - paragraph: Question 1 of 3
  - text: What is needed?
  - textbox "What is needed?"
  - paragraph: Question 2 of 3
  - text: How many? (optional)
  - textbox "How many? (optional)"
  - paragraph: Question 3 of 3
  - group "Which issues? (optional)":
    - text: Which issues? (optional)
    - list:
      - listitem:
        - paragraph: "1."
        - text: Issue (optional)
        - textbox "Issue (optional)"
    - button "Add another"
  - paragraph: Once sent, your answers stay as they are. You may save a draft as often as you like.
  - button "Send"
  - button "Save draft"`;

/** What has the focus, as a reader of screens says it: its role, and its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement & {
      labels?: NodeListOf<HTMLElement>;
      name?: string;
    };
    const label =
      element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
    return `${element.tagName.toLowerCase()} ${(label ?? "").replace(/\s+/g, " ").trim()}`;
  });

/** Presses Tab until something has the focus; says what was passed. Whoever cannot see it, has not reached it. */
async function tabTo(page: Page, wanted: RegExp): Promise<string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now.startsWith("body")) continue; // past the end: the browser's own
    passed.push(now);
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      return outlineStyle !== "none" && outlineWidth !== "0px"
        ? "outline"
        : boxShadow === "none"
          ? ""
          : "shadow";
    });
    expect(outline, `${now} shows its focus`).not.toBe("");
    if (wanted.test(now)) return passed;
  }
  throw new Error(`no ${wanted} among ${passed.join(" | ")}`);
}

test("a workshop is done by keyboard alone, and a reader of screens is told all of it", async ({
  visitor,
}) => {
  const { join, workshop } = await assessment();
  const bai = await join("Bai");
  const page = await visitor(desktop);
  const heard = complaints(page);
  await enter(page, bai);
  await tabTo(page, /^a Answer$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(workshop));
  await page.locator(".answering-way").waitFor();

  const tree = await page.locator("main").ariaSnapshot();
  expect(tree.replace(/asm_\w+/, "asm")).toBe(read);

  await tabTo(page, /All on one page/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^textarea What is needed/);
  await page.keyboard.type("Clean water");
  await tabTo(page, /^input How many/);
  await page.keyboard.type("7");
  await tabTo(page, /^input Issue/);
  await page.keyboard.type("Road");
  await tabTo(page, /^button Add another/);
  await page.keyboard.press("Enter");
  expect(await focused(page), "the new card has the focus").toMatch(/^input Issue/);
  await page.keyboard.type("School");
  await tabTo(page, /^button Move up/);
  await page.keyboard.press("Enter");
  const order = () =>
    page
      .locator('[name^="a.issues."]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(await order()).toEqual(["School", "Road"]);
  await state(page).getByText("Saved").waitFor();
  await tabTo(page, /^button Send$/);
  await page.keyboard.press("Enter");
  await page.getByText("You sent this workshop").waitFor();
  expect(await bai.answers()).toMatchObject({
    words: { value: "Clean water" },
    many: { value: 7 },
    issues: { value: [{ issue: "School" }, { issue: "Road" }] },
  });
  expect(heard).toEqual([]);
});
