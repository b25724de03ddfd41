import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, Check, CheckGroup, Select, Time } from "../../../../web/ui";
import type { SideProps } from "../props";
import { DeedForm, formOf } from "./deed";

/** Who holds the lock: told to others, and taken over by whoever must. */
export function Writing({ side }: { side: SideProps }) {
  const { t } = useLanguage();
  const { lock, caller } = side;
  const isMine = lock?.holder.id === caller.id;
  const state = lock === null ? "lock_nobody" : isMine ? "lock_mine" : "lock_other";
  return (
    <Card title={t("casebook.side.lock")} id="lock">
      <p>{t(`casebook.side.${state}`, { name: lock?.holder.name ?? "" })}</p>
      {lock && (
        <p>
          {t("casebook.side.lock_until")} <Time at={lock.until} />
        </p>
      )}
      <DeedForm side={side} deed={isMine ? "unlock" : "lock"}>
        {/* Only who was told of a holder takes over. */}
        {lock && !isMine && <input type="hidden" name="take_over" value="on" />}
        <Button tone="plain">
          {t(
            isMine
              ? "casebook.side.lock_give_up"
              : lock
                ? "casebook.side.lock_over"
                : "casebook.side.lock_take",
          )}
        </Button>
      </DeedForm>
    </Card>
  );
}

function Contributors({ side }: { side: SideProps }) {
  const { t } = useLanguage();
  const { record, people } = side;
  const form = formOf(side, "contributors");
  const isOn = (id: string) => record.contributors.some((one) => one.id === id);
  if (people.contributors.length === 0) return <p>{t("casebook.side.contributors_none")}</p>;
  return (
    <DeedForm side={side} deed="contributors">
      <CheckGroup form={form} name="person_ids" legend={t("casebook.side.contributors")}>
        <div class="case-side__people">
          {people.contributors.map(({ id, name }) => (
            <Check
              key={id}
              name={`chosen_${id}`}
              label={name}
              checked={form.refused ? form.values[`chosen_${id}`] !== undefined : isOn(id)}
            />
          ))}
        </div>
      </CheckGroup>
      <Button tone="plain">{t("casebook.side.set_contributors")}</Button>
    </DeedForm>
  );
}

function Reviewer({ side }: { side: SideProps }) {
  const { t } = useLanguage();
  const { record, people, caller } = side;
  if (caller.role === "admin") {
    return (
      <DeedForm side={side} deed="reviewer">
        <Select
          form={formOf(side, "reviewer", "", { person_id: record.reviewer?.id ?? "" })}
          name="person_id"
          label={t("casebook.side.reviewer")}
          placeholder={t("casebook.side.reviewer_none")}
          required={false}
          options={people.reviewers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button tone="plain">{t("casebook.side.set_reviewer")}</Button>
      </DeedForm>
    );
  }
  const isMine = record.reviewer?.id === caller.id;
  return (
    <DeedForm side={side} deed="reviewer">
      <input type="hidden" name="person_id" value={isMine ? "" : caller.id} />
      <Button tone="plain">{t(isMine ? "casebook.side.give_up" : "casebook.side.take_on")}</Button>
    </DeedForm>
  );
}

/** Who is on the case, and whether one wants to hear of it. */
export function Team({ side }: { side: SideProps }) {
  const { t } = useLanguage();
  const { record, caller, isWatching } = side;
  return (
    <Card title={t("casebook.side.team")} id="team">
      <dl class="case-side__facts">
        <dt>{t("casebook.side.contributors")}</dt>
        <dd>{record.contributors.map(({ name }) => name).join(" · ") || "–"}</dd>
        <dt>{t("casebook.side.reviewer")}</dt>
        <dd>{record.reviewer?.name ?? t("casebook.side.reviewer_none")}</dd>
      </dl>
      {caller.role !== "contributor" && (
        <>
          <Contributors side={side} />
          <Reviewer side={side} />
        </>
      )}
      <DeedForm side={side} deed="watch">
        {!isWatching && <input type="hidden" name="watch" value="on" />}
        <Button tone="plain">{t(isWatching ? "casebook.side.unwatch" : "casebook.side.watch")}</Button>
      </DeedForm>
    </Card>
  );
}
