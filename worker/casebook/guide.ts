import type { GuidePart } from "../core/guide/guide";
import { everybody, moderators } from "./access/rules";

/** What the guide tells of the casebook, and of which pages. */
export const guideParts: readonly GuidePart[] = [
  {
    title: "guide.part.casebook",
    pages: [
      { name: "casebook", about: ["/dashboard/casebook"], access: everybody },
      {
        ...{
          name: "casebook-sources",
          about: ["/dashboard/casebook/sources", "/dashboard/casebook/entities"],
        },
        access: everybody,
      },
      {
        name: "casebook-people",
        about: ["/dashboard/casebook/people", "/dashboard/casebook/feedback", "/dashboard/casebook/settings"],
        access: moderators,
      },
      { name: "casebook-review", about: ["/dashboard/casebook/review"], access: moderators },
      { name: "casebook-archive", about: ["/cases"], access: everybody },
    ],
  },
];
