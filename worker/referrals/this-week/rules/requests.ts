// Pure.
import type { Facts } from "../facts";
import type { Sentence } from "../sentence";

/** Sign-ups that officers ask for, whenever they did: nobody has decided about them. */
export const openRequests = ({ requests }: Facts): Sentence[] =>
  requests === 0
    ? []
    : [
        {
          id: "requests",
          rule: "requests",
          values: { count: requests },
          href: "/dashboard/claims?status=open",
        },
      ];
