import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  ChosenBar,
  DataTable,
  EmptyState,
  Filters,
  isPastTheEnd,
  type ListData,
  NoneFits,
  Notice,
  Pager,
  PastTheEnd,
  Time,
} from "../../../../web/ui";
import { ledPage, participantPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { peopleFilters, stakeholderName } from "../../leading/views/people-filters";
import { Section } from "../../leading/views/section";
import { numberOf, workshopTypes } from "../../workshop-types";
import { helps } from "../help";
import { HelpBadge } from "./help-badge";
import type { RosterRow } from "./roster-row";
import { Steps } from "./steps";

export interface RosterProps {
  led: Led;
  list: ListData<RosterRow>;
  provinces: { id: string; name: string }[];
  query: Record<string, string>;
  /** Of all: who was not let in yet, and of these who has no e-mail address. */
  toInvite: { all: number; withoutEmail: number };
  fault: string | null;
  csrf: string;
}

const chosen = "chosen-people";

const showOptions = (t: ReturnType<typeof useLanguage>["t"]) => [
  { value: "help", label: t("roster.show_help") },
  ...helps.map((value) => ({ value, label: t(`roster.help.${value}`) })),
  ...workshopTypes.map((value) => ({ value, label: t("roster.show_not_sent", { n: numberOf(value) }) })),
  { value: "without_email", label: t("roster.show_without_email") },
];

function People({ led, list, query, csrf }: RosterProps) {
  const { t } = useLanguage();
  const path = ledPage(led.id, "participants/");
  return (
    <Card flush>
      <DataTable
        caption={t("leading.participants")}
        rows={list.data}
        keyOf={({ id }) => id}
        sorting={{ path, query, sort: "help" }}
        {...(led.isClosed ? {} : { choose: { form: chosen, nameOf: ({ name }: RosterRow) => name } })}
        columns={[
          {
            label: t("roster.name"),
            sort: "name",
            cell: ({ id, number, name, stakeholder_type, province }) => (
              <span>
                <a href={participantPage(led.id, id)}>{name}</a>
                <br />
                <span class="quiet small">
                  {[
                    t("roster.number", { number }),
                    ...(stakeholder_type ? [stakeholderName(t, stakeholder_type)] : []),
                    ...(province ? [province] : []),
                  ].join(" · ")}
                </span>
              </span>
            ),
          },
          { label: t("roster.state"), sort: "help", cell: ({ help }) => <HelpBadge help={help} /> },
          { label: t("leading.workshops"), cell: ({ progress }) => <Steps progress={progress} /> },
          {
            label: t("roster.contact"),
            cell: ({ email, phone }) => <span class="break">{email ?? phone}</span>,
          },
          {
            label: t("roster.last_seen"),
            sort: "last_seen_at",
            cell: ({ last_seen_at }) =>
              last_seen_at === null ? (
                <span class="quiet">{t("roster.never")}</span>
              ) : (
                <Time at={new Date(last_seen_at).toISOString()} />
              ),
          },
        ]}
      />
      <Pager path={path} query={query} list={list} />
      {!led.isClosed && (
        <ChosenBar id={chosen} action={path} csrf={csrf} back={path}>
          <Button name="action" value="invite" tone="plain" icon="mail">
            {t("roster.invite_chosen")}
          </Button>
          <Button name="action" value="links" tone="plain" icon="link">
            {t("roster.links_chosen")}
          </Button>
          <Button name="action" value="cards" tone="plain" icon="qr">
            {t("roster.cards_chosen")}
          </Button>
        </ChosenBar>
      )}
    </Card>
  );
}

/** Everybody who takes part, who needs help first. */
export function Roster(props: RosterProps) {
  const { led, list, provinces, query, toInvite, fault } = props;
  const { t, say } = useLanguage();
  const path = ledPage(led.id, "participants/");
  const isNarrowed = ["q", "province", "stakeholder", "show"].some((name) => query[name]);
  const actions = (
    <>
      <ButtonLink href={`${path}new/`} icon="plus">
        {t("leading.register")}
      </ButtonLink>
      <ButtonLink href={`${path}import/`} tone="plain" icon="upload">
        {t("leading.import")}
      </ButtonLink>
    </>
  );
  if (list.total === 0 && !isNarrowed) {
    return (
      <Section led={led} section="participants/">
        <EmptyState icon="people" title={t("leading.nobody")} action={actions}>
          <p>{t("leading.nobody_words")}</p>
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section led={led} section="participants/" actions={!led.isClosed && actions}>
      {fault && <Notice tone="bad">{say(fault)}</Notice>}
      {toInvite.all > 0 && !led.isClosed && (
        <Notice tone="info">
          <p>{t("roster.not_in", { count: toInvite.all })}</p>
          <p>
            <a href={`${path}invite/`}>{t("roster.invite_all")}</a>
          </p>
        </Notice>
      )}
      <Filters
        path={path}
        query={query}
        search={t("roster.search")}
        filters={[
          { name: "show", label: t("roster.show"), options: showOptions(t) },
          ...peopleFilters(t, provinces),
        ]}
      />
      <div id="list" class="stack">
        {isPastTheEnd(list) && <PastTheEnd {...{ path, query, list }} />}
        {list.data.length > 0 && <People {...props} />}
        {list.total === 0 && <NoneFits title={t("roster.none_fits")} path={path} all={t("roster.all")} />}
      </div>
    </Section>
  );
}
