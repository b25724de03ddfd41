// Pure.
import { listAddress } from "../../../../web/ui/list-address";
import type { Facts } from "../facts";
import type { Sentence } from "../sentence";

/** Sign-ups that rules flagged, whenever they came: nobody has decided about them. */
export const signupsToReview = ({ toReview, campaignId, officerId }: Facts): Sentence[] =>
  toReview.count === 0
    ? []
    : [
        {
          id: "to_review",
          rule: "to_review",
          values: { count: toReview.count },
          href: listAddress(
            "/dashboard/fraud",
            { status: toReview.status, campaign_id: campaignId ?? "", officer_id: officerId ?? "" },
            {},
          ),
        },
      ];
