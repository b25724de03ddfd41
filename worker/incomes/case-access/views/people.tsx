import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  DataTable,
  EmptyState,
  Field,
  FormFaults,
  type FormState,
  freshForm,
  PostForm,
  Select,
} from "../../../../web/ui";
import { Confirm } from "../../../../web/ui/confirm";
import { Time } from "../../../../web/ui/time";
import { casePath } from "../../frame/steps";
import type { AccessGiven } from "../../sharing/schemas";

export interface PeopleProps {
  id: string;
  people: readonly AccessGiven[];
  form: FormState;
  csrf: string;
}

function TakeAway({ id, given, csrf }: { id: string; given: AccessGiven; csrf: string }) {
  const { t } = useLanguage();
  const { person } = given;
  return (
    <Confirm
      small
      label={t("incomes.access.take_away")}
      title={t("incomes.access.take_away_title")}
      what={person.name}
    >
      <p>{t("incomes.access.take_away_words", { name: person.name })}</p>
      <PostForm action={casePath(id, `access/${person.id}/delete`)} csrf={csrf}>
        <Button tone="danger">{t("incomes.access.take_away")}</Button>
      </PostForm>
    </Confirm>
  );
}

/** Whom a grant of the case lets in. */
export function People({ id, people, csrf }: PeopleProps) {
  const { t } = useLanguage();
  if (people.length === 0) {
    return (
      <Card>
        <EmptyState title={t("incomes.access.nobody")} icon="people">
          <p>{t("incomes.access.nobody_words")}</p>
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t("incomes.access.people", { count: people.length })}>
      <DataTable
        caption={t("incomes.access.title")}
        rows={[...people]}
        keyOf={({ person }) => person.id}
        columns={[
          {
            label: t("incomes.access.person"),
            cell: ({ person }) => (
              <>
                {person.name} <span class="quiet small">{person.email}</span>
              </>
            ),
          },
          {
            label: t("incomes.access.may"),
            cell: ({ permission }) => t(`incomes.permission_${permission}`),
          },
          { label: t("incomes.access.since"), cell: ({ granted_at }) => <Time at={granted_at} /> },
          {
            label: t("incomes.access.actions"),
            silent: true,
            cell: (given) => <TakeAway id={id} given={given} csrf={csrf} />,
          },
        ]}
      />
    </Card>
  );
}

/** Somebody is let in, or asked for. */
export function LetIn({ id, form, csrf }: PeopleProps) {
  const { t } = useLanguage();
  return (
    <Card title={t("incomes.access.add")} lead={t("incomes.access.add_words")}>
      <PostForm action={casePath(id, "access")} csrf={csrf}>
        <FormFaults form={form} />
        <Field
          form={form}
          name="email"
          label={t("incomes.access.email")}
          type="email"
          maxLength={254}
          autocomplete="off"
          required
        />
        <Field
          form={form}
          name="name"
          label={t("incomes.access.name")}
          hint={t("incomes.access.name_hint")}
          maxLength={120}
          autocomplete="off"
          required={false}
        />
        <Select
          form={form}
          name="permission"
          label={t("incomes.access.may")}
          options={(["view", "edit"] as const).map((value) => ({
            value,
            label: t(`incomes.permission_${value}`),
          }))}
        />
        <Button>{t("incomes.access.add_button")}</Button>
      </PostForm>
    </Card>
  );
}

/** Somebody else is to own the case. */
export function HandOver({ id, csrf, form = freshForm() }: { id: string; csrf: string; form?: FormState }) {
  const { t } = useLanguage();
  return (
    <Card title={t("incomes.access.hand_over")} lead={t("incomes.access.hand_over_words")}>
      <PostForm action={casePath(id, "access/owner")} csrf={csrf}>
        <FormFaults form={form} />
        <Field
          form={form}
          name="owner_email"
          label={t("incomes.access.new_owner")}
          type="email"
          maxLength={254}
          autocomplete="off"
          required
        />
        <Button tone="plain">{t("incomes.access.hand_over_button")}</Button>
      </PostForm>
    </Card>
  );
}
