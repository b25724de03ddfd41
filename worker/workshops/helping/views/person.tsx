import { useLanguage } from "../../../../web/i18n/language";
import { Badge, Card, DataTable, Facts, type FormState, freshForm, Notice, Time } from "../../../../web/ui";
import type { Reader } from "../../answering/views/say-value";
import { ledPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { stakeholderName } from "../../leading/views/people-filters";
import { Section } from "../../leading/views/section";
import type { Progress } from "../../progress/progress";
import { numberOf } from "../../workshop-types";
import type { Act } from "../act";
import { valuesOf } from "../edit-form";
import { EditPerson, EndPerson, LetIn, OnPaper, Reset } from "./acts";
import type { Happened, PastAnswer, PersonShown, WorkshopShown } from "./person-shown";
import { OwnWorkshop, Past } from "./workshop-card";

export interface PersonProps {
  led: Led;
  person: PersonShown;
  progress: Progress;
  provinces: { id: string; name: string }[];
  workshops: WorkshopShown[];
  happened: Happened[];
  past: PastAnswer | null;
  refusal: { act: Act; refused: NonNullable<FormState["refused"]> } | null;
  by: Reader;
  csrf: string;
}

const tones = { invited: "warn", active: "good", withdrawn: "quiet" } as const;

function Log({ happened }: Pick<PersonProps, "happened">) {
  const { t } = useLanguage();
  if (happened.length === 0) return null;
  return (
    <Card flush title={t("helping.log")}>
      <DataTable
        caption={t("helping.log")}
        rows={happened}
        keyOf={({ id }) => id}
        columns={[
          { label: t("helping.when"), cell: ({ at }) => <Time at={at} /> },
          {
            label: t("helping.what"),
            cell: ({ action, workshop, note }) => (
              <>
                {t(`helping.log.${action}`)}
                {workshop && ` · ${t("leading.workshop_n", { n: numberOf(workshop) })}`}
                {note && <span class="quiet"> · {note}</span>}
              </>
            ),
          },
          {
            label: t("helping.who"),
            cell: ({ by }) => (by === null ? t("helping.themself") : by || t("helping.product")),
          },
        ]}
      />
    </Card>
  );
}

/** One participant: who they are, where they are, what they wrote, and what can be done for them. */
export function Person(props: PersonProps) {
  const { led, person, progress, provinces, workshops, past, refusal, by, csrf } = props;
  const { t, say } = useLanguage();
  const { status } = progress;
  const formOf = (act: Act, values: Record<string, string> = {}): FormState =>
    refusal?.act === act
      ? { values: { ...values, ...refusal.refused.values }, refused: refusal.refused }
      : freshForm(values);
  const isShownInForm = refusal && ["onboard", "edit", "end"].includes(refusal.act);
  const shared = { led, person, csrf };
  return (
    <Section
      led={led}
      section="participants/"
      title={person.name}
      lead={`${t("roster.number", { number: person.number })} · ${led.title}`}
      badge={<Badge tone={tones[status]}>{t(`helping.status.${status}`)}</Badge>}
      back={{ href: ledPage(led.id, "participants/"), label: t("leading.participants") }}
    >
      {refusal && !isShownInForm && <Notice tone="bad">{say(refusal.refused.message)}</Notice>}
      <Card>
        <Facts
          facts={[
            [
              t("leading.stakeholder"),
              person.stakeholder_type ? stakeholderName(t, person.stakeholder_type) : "–",
            ],
            [t("leading.province"), provinces.find(({ id }) => id === person.province_id)?.name ?? "–"],
            ...(person.organization
              ? [[t("guest.field.office_business_name"), person.organization] as [string, string]]
              : []),
            [t("roster.email"), <span class="break">{person.email ?? "–"}</span>],
            [t("roster.phone"), person.phone ? <a href={`tel:${person.phone}`}>{person.phone}</a> : "–"],
            [
              t("roster.last_seen"),
              person.lastSeenAt === null ? (
                t("roster.never")
              ) : (
                <Time at={new Date(person.lastSeenAt).toISOString()} />
              ),
            ],
          ]}
        />
        {!led.isClosed && <LetIn {...shared} />}
      </Card>
      {status !== "active" && !led.isClosed && (
        <OnPaper
          {...{ ...shared, provinces }}
          form={formOf("onboard", {
            ...(person.stakeholder_type ? { stakeholder_type: person.stakeholder_type } : {}),
            ...(person.province_id ? { province_id: person.province_id } : {}),
          })}
        />
      )}
      {past && <Past {...{ past, workshops, by }} />}
      {status === "active" && (
        <Card title={t("leading.workshops")}>
          <ol class="led-own-list">
            {workshops.map((workshop) => (
              <OwnWorkshop key={workshop.type} {...{ ...shared, workshop, by }} />
            ))}
          </ol>
        </Card>
      )}
      {status === "active" && !led.isClosed && <Reset {...{ ...shared, workshops }} />}
      <Log happened={props.happened} />
      <EditPerson {...{ ...shared, provinces }} form={formOf("edit", valuesOf(person))} />
      <EndPerson {...shared} form={formOf("end")} />
    </Section>
  );
}
