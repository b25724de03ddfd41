import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import {
  ButtonLink,
  Card,
  EmailAddress,
  EmptyState,
  Facts,
  type FormState,
  type ListData,
  PageHeader,
  StatusBadge,
} from "../../../../web/ui";
import { mailTo } from "../../../../web/ui/mail-to";
import type { RangeProps } from "../../../../web/ui/range";
import { Time } from "../../../../web/ui/time";
import { useMayWrite, Writes } from "../../../../web/ui/writes";
import { OfficerTargets } from "../../dashboard/views/officer-targets";
import { ExportLink } from "../../exports/views/export-link";
import { drillWithin } from "../../figures/drill";
import { Origins } from "../../figures/views/origins";
import { Results } from "../../figures/views/results";
import { SuspicionOfMany } from "../../fraud/flags/views/suspicion-of-many";
import type { Judgement } from "../../fraud/rules/score";
import type { OfficerFigures } from "../../insight/read-details";
import type { ReferralRecord } from "../../links/schemas";
import { LinkTable } from "../../links/views/table";
import type { SignupRecord } from "../../signups/schemas";
import { LastSignups } from "../../signups/views/last";
import type { TargetRecord } from "../../targets/schemas";
import { columnOf, textColumns } from "../officer-columns";
import type { OfficerRecord } from "../schemas";
import { OfficerAccess } from "./access";
import { CampaignShares } from "./campaign-shares";
import { OfficerNote } from "./note";
import { Standing } from "./standing";

export interface OfficerDetailProps {
  officer: OfficerRecord;
  /** Where the product is reached, without a trailing slash. */
  origin: string;
  figures: OfficerFigures;
  range: Omit<RangeProps, "from" | "to">;
  links: ListData<ReferralRecord>;
  signups: ListData<SignupRecord>;
  targets: TargetRecord[];
  suspicion: Judgement | null;
  /** What administrators keep about the officer; shown to them alone. */
  note: FormState;
  csrf: string;
}

function Contact({ officer }: Pick<OfficerDetailProps, "officer">) {
  const { t } = useLanguage();
  const addresses: [string, ComponentChildren][] = [
    [
      t("officers.email"),
      officer.email ? (
        <a href={mailTo(officer.email)}>
          <EmailAddress address={officer.email} />
        </a>
      ) : (
        "–"
      ),
    ],
    [t("officers.phone"), officer.phone ? <a href={`tel:${officer.phone}`}>{officer.phone}</a> : "–"],
  ];
  const facts: [string, ComponentChildren][] = [
    ...(useMayWrite() ? addresses : []),
    ...textColumns.map((name): [string, string] => [t(columnOf(name).label), officer[name] || "–"]),
    [
      t("officers.links"),
      t("officers.links_of_most", { count: officer.active_links, most: officer.max_links }),
    ],
    [
      t("officers.password"),
      t(officer.must_change_password ? "officers.password_temporary" : "officers.password_own"),
    ],
    [t("officers.added"), <Time at={officer.created_at} />],
  ];
  return (
    <Card title={t("officers.contact")}>
      <Facts facts={facts} />
    </Card>
  );
}

function OfficerLinks({ officer, links }: Pick<OfficerDetailProps, "officer" | "links">) {
  const { t } = useLanguage();
  return (
    <Card
      flush
      title={t("officers.links")}
      actions={
        <Writes>
          <ButtonLink href={`/dashboard/links/new?officer_id=${officer.id}`} tone="plain">
            {t("officers.new_link")}
          </ButtonLink>
        </Writes>
      }
    >
      {links.data.length > 0 ? (
        <LinkTable
          caption={t("officers.links_of", { name: officer.name })}
          links={links.data}
          without="officer"
        />
      ) : (
        <EmptyState title={t("officers.no_links")} icon="link" />
      )}
      {links.total > links.data.length && (
        <p class="card-foot">
          <a href={`/dashboard/links?officer_id=${officer.id}`}>
            {t("officers.all_links", { count: links.total })}
          </a>
        </p>
      )}
    </Card>
  );
}

/** One officer: what they brought, by campaign, where they stand; how to reach them. */
export function OfficerDetail({
  officer,
  origin,
  figures,
  range,
  links,
  signups,
  targets,
  suspicion,
  note,
  csrf,
}: OfficerDetailProps) {
  const { t } = useLanguage();
  const drill = drillWithin(figures.figures, { officer_id: officer.id });
  return (
    <>
      <PageHeader
        title={officer.name}
        back={{ href: "/dashboard/officers", label: t("officers.officers") }}
        badge={<StatusBadge status={officer.status} />}
        actions={
          <>
            <ExportLink report="time_series" query={{ officer_id: officer.id }} />
            <Writes>
              <ButtonLink href={`/dashboard/officers/${officer.id}/edit`} tone="plain">
                {t("officers.edit")}
              </ButtonLink>
            </Writes>
          </>
        }
      />
      <div class="stack">
        <Results
          range={range}
          figures={figures.figures}
          trend={figures.trend}
          place={{ origin, of: { officer_id: officer.id } }}
        />
        <OfficerTargets title="targets.title" targets={targets} />
        <CampaignShares shares={figures.campaigns} drill={drill} />
        <div class="columns">
          <Standing standing={figures.standing} officers={figures.officers} />
          <Origins kind="source" origins={figures.sources} drill={drill} />
        </div>
        <OfficerLinks officer={officer} links={links} />
        <div class="columns">
          <LastSignups
            title={t("detail.last_signups")}
            signups={signups}
            all={`/dashboard/signups?officer_id=${officer.id}`}
          />
          <div class="stack">
            <SuspicionOfMany suspicion={suspicion} officerId={officer.id} />
            <Contact officer={officer} />
            <Writes>
              <OfficerNote officerId={officer.id} form={note} csrf={csrf} />
              <OfficerAccess officer={officer} csrf={csrf} />
            </Writes>
          </div>
        </div>
      </div>
    </>
  );
}
