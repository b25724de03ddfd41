import { expect, it } from "vitest";
import { closedReason, type LinkFacts, linkStatus } from "./link-state";

const open: LinkFacts = {
  revokedAt: null,
  expiresAt: null,
  officerDeactivatedAt: null,
  campaign: { startsOn: "2026-03-01", endsOn: "2026-03-31", archivedAt: null },
};
const today = "2026-03-15";

it("a link is active until the very instant it expires; revoked weighs more", () => {
  expect(linkStatus({ revokedAt: null, expiresAt: 100 }, 99)).toBe("active");
  expect(linkStatus({ revokedAt: null, expiresAt: 100 }, 100)).toBe("expired");
  expect(linkStatus({ revokedAt: 50, expiresAt: 100 }, 200)).toBe("revoked");
});

it.each<[string | null, Partial<LinkFacts>, string]>([
  [null, {}, today],
  [null, {}, "2026-03-01"],
  [null, {}, "2026-03-31"],
  ["revoked", { revokedAt: 1 }, today],
  ["expired", { expiresAt: 1 }, today],
  ["officer_inactive", { officerDeactivatedAt: 1 }, today],
  ["campaign_archived", { campaign: { ...open.campaign, archivedAt: 1 } }, today],
  ["campaign_ended", {}, "2026-04-01"],
  ["campaign_not_open", {}, "2026-02-28"],
  ["campaign_archived", { campaign: { ...open.campaign, archivedAt: 1 } }, "2026-02-28"],
])("is closed for the reason %s", (reason, facts, day) => {
  expect(closedReason({ ...open, ...facts }, 2, day)).toBe(reason);
});
