import { expect, it } from "vitest";
import {
  mayAdministerCampaign,
  mayReadCampaign,
  mayReadOfficer,
  mayReadReferral,
  mayWriteReferral,
  type Viewer,
} from "./policies";

const admin: Viewer = { role: "admin" };
const owner: Viewer = { role: "officer", officerId: "ofc_1" };
const other: Viewer = { role: "officer", officerId: "ofc_2" };
const nobody: Viewer = { role: "officer", officerId: null };
const link = { officerId: "ofc_1" };

const table: [what: string, may: (viewer: Viewer) => boolean, allowed: Viewer[]][] = [
  ["read an officer", (viewer) => mayReadOfficer(viewer, "ofc_1"), [admin, owner]],
  ["read a campaign", (viewer) => mayReadCampaign(viewer, ["ofc_0", "ofc_1"]), [admin, owner]],
  ["read a campaign of nobody", (viewer) => mayReadCampaign(viewer, []), [admin]],
  ["administer a campaign", mayAdministerCampaign, [admin]],
  ["read a link", (viewer) => mayReadReferral(viewer, link), [admin, owner]],
  [
    "write a link where officers may",
    (viewer) => mayWriteReferral(viewer, link, { officersCreateLinks: true }),
    [admin, owner],
  ],
  [
    "write a link where they may not",
    (viewer) => mayWriteReferral(viewer, link, { officersCreateLinks: false }),
    [admin],
  ],
];

it.each(table)("may %s", (_, may, allowed) => {
  for (const viewer of [admin, owner, other, nobody]) {
    expect(may(viewer), JSON.stringify(viewer)).toBe(allowed.includes(viewer));
  }
});
