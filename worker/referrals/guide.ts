import type { GuidePart } from "../core/guide/guide";
import { administrators } from "./viewer";

const officers = { grants: ["referrals:officer"] } as const;

/** What the guide tells of the tracker, and of which pages. An administrator comes first where both read one. */
export const guideParts: readonly GuidePart[] = [
  {
    title: "guide.part.administrators",
    pages: [
      { name: "first-day", about: ["/dashboard/imports"], access: administrators },
      { name: "campaigns", about: ["/dashboard/campaigns"], access: administrators },
      {
        name: "officers-and-links",
        about: ["/dashboard/officers", "/dashboard/links"],
        access: administrators,
      },
      { name: "counting" },
      {
        name: "sign-ups",
        about: ["/dashboard/signups", "/dashboard/enrolments", "/dashboard/follow-ups"],
        access: administrators,
      },
      {
        name: "suspicious-sign-ups",
        about: ["/dashboard/fraud", "/dashboard/claims", "/dashboard/settings/fraud"],
        access: administrators,
      },
      { name: "privacy", about: ["/dashboard/settings/privacy"], access: administrators },
      { name: "dashboards", about: ["/dashboard", "/dashboard/insight"], access: administrators },
      {
        name: "exports",
        about: ["/dashboard/exports", "/dashboard/settings/reports"],
        access: administrators,
      },
      { name: "weekly-mail", about: ["/dashboard/weekly"], access: administrators },
    ],
  },
  {
    title: "guide.part.officers",
    pages: [
      {
        name: "officer",
        about: ["/dashboard", "/dashboard/follow-ups", "/dashboard/campaigns", "/dashboard/exports"],
        access: officers,
      },
      { name: "sharing", about: ["/dashboard/links"], access: officers },
      { name: "phone" },
    ],
  },
  { title: "guide.part.questions", pages: [{ name: "questions" }] },
];
