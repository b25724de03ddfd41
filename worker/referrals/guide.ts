import type { GuidePart } from "../core/guide/guide";
import { administrators, readers } from "./viewer";

const officers = { grants: ["referrals:officer"] } as const;

/** What the guide tells of the tracker, and of which pages. Who reads the whole programme comes first where several read one. */
export const guideParts: readonly GuidePart[] = [
  {
    title: "guide.part.administrators",
    pages: [
      { name: "first-day", about: ["/dashboard/imports"], access: administrators },
      { name: "campaigns", about: ["/dashboard/campaigns"], access: readers },
      {
        name: "officers-and-links",
        about: ["/dashboard/officers", "/dashboard/links"],
        access: readers,
      },
      { name: "counting" },
      {
        name: "sign-ups",
        about: ["/dashboard/signups", "/dashboard/enrolments", "/dashboard/follow-ups"],
        access: readers,
      },
      {
        name: "suspicious-sign-ups",
        about: ["/dashboard/fraud", "/dashboard/claims", "/dashboard/settings/fraud"],
        access: readers,
      },
      { name: "privacy", about: ["/dashboard/settings/privacy"], access: readers },
      {
        name: "dashboards",
        about: ["/dashboard", "/dashboard/insight", "/dashboard/notes"],
        access: readers,
      },
      {
        name: "exports",
        about: ["/dashboard/exports", "/dashboard/settings/reports"],
        access: readers,
      },
      { name: "weekly-mail", about: ["/dashboard/weekly"], access: readers },
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
      { name: "sharing", about: ["/dashboard/links", "/dashboard/share"], access: officers },
      { name: "phone" },
    ],
  },
  { title: "guide.part.questions", pages: [{ name: "questions" }] },
];
