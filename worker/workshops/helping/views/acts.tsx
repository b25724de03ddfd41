import type { ComponentChildren } from "preact";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  Check,
  CheckGroup,
  Confirm,
  Field,
  FormActions,
  FormFaults,
  type FormState,
  PostForm,
  Select,
} from "../../../../web/ui";
import { participantPage } from "../../leading/paths";
import type { Led } from "../../leading/views/led";
import { stakeholderName } from "../../leading/views/people-filters";
import { nameOfSpoken, spoken } from "../../participants/profile-fields";
import { stakeholderTypes } from "../../stakeholder-types";
import { numberOf, type WorkshopType } from "../../workshop-types";
import type { Act } from "../act";
import type { PersonShown, WorkshopShown } from "./person-shown";

interface Of {
  led: Led;
  person: PersonShown;
  csrf: string;
}

/** A form of the participant's page: what it does stands in `action`. */
function ActForm({
  led,
  person,
  csrf,
  act,
  id = act,
  compact = false,
  edits,
  children,
}: Of & {
  act: Act | "link";
  id?: string;
  compact?: boolean;
  edits?: FormState;
  children: ComponentChildren;
}) {
  const action = participantPage(led.id, person.id);
  return (
    <PostForm {...{ action, csrf, compact, edits }} id={`form-${id}`}>
      <input type="hidden" name="action" value={act} />
      {children}
    </PostForm>
  );
}

type OfWorkshop = Of & { type: WorkshopType; title: string };

export function Unlock({ type, title, ...of }: OfWorkshop) {
  const { t } = useLanguage();
  return (
    <Confirm label={t("helping.unlock")} what={title}>
      <p>{t("helping.unlock_words", { n: numberOf(type), name: of.person.name })}</p>
      <ActForm {...of} act="unlock" id={`unlock-${type}`} compact>
        <input type="hidden" name="workshop" value={type} />
        <Button>{t("helping.unlock")}</Button>
      </ActForm>
    </Confirm>
  );
}

export function Reopen({ type, title, ...of }: OfWorkshop) {
  const { t } = useLanguage();
  return (
    <Confirm label={t("helping.reopen")} what={title}>
      <p>{t("helping.reopen_words", { n: numberOf(type), name: of.person.name })}</p>
      <ActForm {...of} act="reopen" id={`reopen-${type}`} compact>
        <input type="hidden" name="workshop" value={type} />
        <Button>{t("helping.reopen")}</Button>
      </ActForm>
    </Confirm>
  );
}

export function Reset({ workshops, ...of }: Of & { workshops: WorkshopShown[] }) {
  const { t } = useLanguage();
  const sent = workshops.filter(({ status }) => status === "submitted").length;
  return (
    <Card title={t("helping.reset_title")} lead={t("helping.reset_lead")}>
      <div class="row">
        <Confirm label={t("helping.reset")}>
          <p>{t("helping.reset_words", { name: of.person.name, count: sent })}</p>
          <ActForm {...of} act="reset">
            <Field
              form={{ values: {}, refused: null }}
              name="note"
              label={t("helping.note")}
              hint={t("helping.note_hint")}
              maxLength={500}
              required={false}
            />
            <Button tone="danger">{t("helping.reset")}</Button>
          </ActForm>
        </Confirm>
      </div>
    </Card>
  );
}

/** A link that lets them in, for now. */
export function LetIn(of: Of) {
  const { t } = useLanguage();
  return (
    <ActForm {...of} act="link">
      <FormActions>
        <Button tone="plain" icon="link">
          {t("helping.make_link")}
        </Button>
      </FormActions>
    </ActForm>
  );
}

type Provinces = { provinces: { id: string; name: string }[]; form: FormState };

function WhoAndWhere({ provinces, form }: Provinces) {
  const { t } = useLanguage();
  return (
    <>
      <Select
        {...{ form, name: "stakeholder_type", label: t("leading.stakeholder") }}
        placeholder={t("guest.choose")}
        options={stakeholderTypes.map((value) => ({ value, label: stakeholderName(t, value) }))}
        required
      />
      <Select
        {...{ form, name: "province_id", label: t("leading.province") }}
        placeholder={t("guest.choose")}
        options={provinces.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
    </>
  );
}

/** Somebody who consented on paper begins. */
export function OnPaper({ provinces, form, ...of }: Of & Provinces) {
  const { t } = useLanguage();
  return (
    <Card title={t("helping.on_paper")} lead={t("helping.on_paper_words", { name: of.person.name })}>
      <ActForm {...of} act="onboard">
        <FormFaults form={form} />
        <div class="led-grid">
          <WhoAndWhere {...{ provinces, form }} />
        </div>
        <CheckGroup form={form} name="consent_on_paper" legend={t("guest.consent")}>
          <Check
            name="consent_on_paper"
            label={t("helping.consent_on_paper")}
            checked={form.values.consent_on_paper === "on"}
          />
        </CheckGroup>
        <FormActions>
          <Button>{t("helping.begin")}</Button>
        </FormActions>
      </ActForm>
    </Card>
  );
}

export function EditPerson({ provinces, form, ...of }: Of & Provinces) {
  const { t } = useLanguage();
  return (
    <Card title={t("helping.edit")}>
      <details class="led-more" open={form.refused !== null}>
        <summary>{t("helping.edit_open")}</summary>
        <ActForm {...of} act="edit" edits={form}>
          <FormFaults form={form} />
          <div class="led-grid">
            <Field {...{ form, name: "name", label: t("roster.name") }} maxLength={120} required />
            <Field {...{ form, name: "email", label: t("roster.email") }} type="email" required={false} />
            <Field {...{ form, name: "phone", label: t("roster.phone") }} type="tel" required={false} />
            <WhoAndWhere {...{ provinces, form }} />
            <Select
              {...{ form, name: "locale", label: t("roster.language") }}
              options={spoken.map((value) => ({ value, label: nameOfSpoken[value] }))}
            />
          </div>
          <FormActions>
            <Button tone="plain">{t("helping.save")}</Button>
          </FormActions>
        </ActForm>
      </details>
    </Card>
  );
}

/** Ends the account, with its drafts or with all of it. */
export function EndPerson({ form, ...of }: Of & { form: FormState }) {
  const { t } = useLanguage();
  return (
    <Card title={t("helping.end")}>
      <details class="led-more" open={form.refused !== null}>
        <summary>{t("helping.end_open")}</summary>
        <ActForm {...of} act="end">
          <FormFaults form={form} />
          <p>{t("helping.end_words", { name: of.person.name })}</p>
          <CheckGroup form={form} name="sure" legend={t("helping.end_sure")}>
            <Check name="sure" label={t("helping.sure")} checked={false} />
            <Check name="erase" label={t("helping.erase")} checked={false} />
          </CheckGroup>
          <FormActions>
            <Button tone="danger">{t("helping.end")}</Button>
          </FormActions>
        </ActForm>
      </details>
    </Card>
  );
}
