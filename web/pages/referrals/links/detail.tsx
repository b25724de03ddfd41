import type { Refused } from "../../../../worker/core/http/pages";
import type { HistoryEvent } from "../../../../worker/core/trail/history";
import type { ReferralRecord } from "../../../../worker/referrals/links/schemas";
import { useLanguage } from "../../../i18n/language";
import { Card, PageHeader, StatusBadge } from "../../../ui";
import { Counts } from "../parts/counts";
import { LinkChanges } from "./changes";
import { LinkEditor } from "./editor";
import { LinkFacts } from "./facts";
import { LinkHistory } from "./history";
import { linkName } from "./name";
import { QrCode } from "./qr";
import { ShareLink } from "./share-link";

export interface LinkDetailProps {
  link: ReferralRecord;
  history: HistoryEvent[];
  viewer: "admin" | "officer";
  /** May the viewer change it? */
  editable: boolean;
  values: Record<string, string>;
  refused: Refused | null;
  csrf: string;
}

/** One link: passing it on, what it brought, what was done to it. */
export function LinkDetail(props: LinkDetailProps) {
  const { link, history, viewer, editable, values, refused, csrf } = props;
  const { t } = useLanguage();
  const form = { values, refused };
  return (
    <>
      <PageHeader
        title={linkName(link, t)}
        lead={viewer === "admin" ? `${link.officer_name} · ${link.campaign_name}` : link.campaign_name}
        back={{ href: "/dashboard/links", label: "Links" }}
        badge={<StatusBadge status={link.status} />}
      />
      <div class="stack">
        <div class="columns">
          {link.status === "active" && (
            <Card title="Share it">
              <ShareLink link={link} />
              <QrCode id={link.id} name={linkName(link, t)} />
            </Card>
          )}
          <div class="stack">
            <Card title="What it brought">
              <Counts
                figures={[
                  ["Clicks", link.clicks],
                  ["Unique clicks", link.unique_clicks],
                  ["Sign-ups", link.signups],
                  ["Enrolled", link.enrollments],
                ]}
              />
            </Card>
            <LinkFacts link={link} viewer={viewer} />
            {editable && <LinkEditor link={link} form={form} csrf={csrf} />}
            {editable && <LinkChanges link={link} csrf={csrf} />}
            <LinkHistory history={history} />
          </div>
        </div>
      </div>
    </>
  );
}
