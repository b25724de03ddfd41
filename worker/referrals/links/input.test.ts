import { expect, it } from "vitest";
import { lastDayOf, linkEditsInput, newLinksInput } from "./input";

it("a link works to the end of its last day where the organisation is", () => {
  const { expires_at = null } = linkEditsInput({ last_day: "2026-11-01" }, "Asia/Kathmandu");
  expect(expires_at).toBe("2026-11-01T18:15:00.000Z");
  expect(lastDayOf({ expires_at }, "Asia/Kathmandu")).toBe("2026-11-01");
});

it("an empty last day is none", () => {
  expect(linkEditsInput({ last_day: " " }, "UTC").expires_at).toBeNull();
  expect(lastDayOf({ expires_at: null }, "UTC")).toBe("");
});

it("a form of the label alone leaves the last day as it is", () => {
  expect(linkEditsInput({ label: "Market day" }, "UTC")).toEqual({
    label: "Market day",
    expires_at: undefined,
  });
});

it("what is no day is left for the schema to refuse", () => {
  expect(linkEditsInput({ last_day: "2026-13-45" }, "UTC").expires_at).toBe("2026-13-45");
  expect(linkEditsInput({ last_day: "2026-02-30" }, "UTC").expires_at).toBe("2026-02-30");
  expect(linkEditsInput({ last_day: "soon" }, "UTC").expires_at).toBe("soon");
});

it("a bulk form is for the officers whose box is ticked", () => {
  const fields = { campaign_id: "cmp_1", "officer_ids.ofc_1": "on", "officer_ids.ofc_3": "on" };
  expect(newLinksInput(fields, "UTC").officer_ids).toEqual(["ofc_1", "ofc_3"]);
});
