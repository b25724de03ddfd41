import type { GuidePart } from "./guide";

/** What the guide tells of the core: it follows the modules' own. */
export const guideParts: readonly GuidePart[] = [
  {
    title: "guide.part.everybody",
    pages: [
      { name: "account", about: ["/dashboard/settings/profile", "/dashboard/views"] },
      { name: "organisation", about: ["/dashboard/settings"] },
      {
        name: "programs",
        about: ["/dashboard/settings/api-keys", "/dashboard/settings/webhooks"],
      },
    ],
  },
];
