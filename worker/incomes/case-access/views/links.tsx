import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  Card,
  DataTable,
  DateField,
  Field,
  FormFaults,
  type FormState,
  Notice,
  PostForm,
} from "../../../../web/ui";
import { Confirm } from "../../../../web/ui/confirm";
import { CopyField } from "../../../../web/ui/copy";
import { Time } from "../../../../web/ui/time";
import { casePath } from "../../frame/steps";
import type { ShareLinkRecord } from "../../share-links/schemas";

export interface LinksProps {
  id: string;
  links: readonly ShareLinkRecord[];
  /** The address of the one that was just made. */
  made: string | null;
  form: FormState;
  csrf: string;
}

/** Addresses that let anybody read the case. */
export function Links({ id, links, made, form, csrf }: LinksProps) {
  const { t } = useLanguage();
  return (
    <Card
      id="links"
      title={
        links.length > 0 ? t("incomes.access.links", { count: links.length }) : t("incomes.access.no_links")
      }
      lead={t("incomes.access.links_words")}
    >
      {made && (
        <Notice tone="good">
          <CopyField label={t("incomes.access.link_made")} value={made} />
        </Notice>
      )}
      {links.length > 0 && (
        <DataTable
          caption={t("incomes.access.link_label")}
          rows={[...links]}
          keyOf={(link) => link.id}
          columns={[
            {
              label: t("incomes.access.link_label"),
              cell: ({ label }) => label || t("incomes.access.link_unnamed"),
            },
            { label: t("incomes.access.since"), cell: ({ created_at }) => <Time at={created_at} /> },
            {
              label: t("incomes.access.link_ends"),
              cell: ({ expires_on }) => expires_on ?? t("incomes.access.link_open_ended"),
            },
            {
              label: t("incomes.access.actions"),
              silent: true,
              cell: (link) => (
                <Confirm
                  small
                  label={t("incomes.access.withdraw")}
                  title={t("incomes.access.withdraw_title")}
                  what={link.label || t("incomes.access.link_unnamed")}
                >
                  <p>{t("incomes.access.withdraw_words")}</p>
                  <PostForm action={casePath(id, `access/links/${link.id}/delete`)} csrf={csrf}>
                    <Button tone="danger">{t("incomes.access.withdraw")}</Button>
                  </PostForm>
                </Confirm>
              ),
            },
          ]}
        />
      )}
      <PostForm action={casePath(id, "access/links")} csrf={csrf} once>
        <FormFaults form={form} />
        <Field
          form={form}
          name="label"
          label={t("incomes.access.link_label")}
          maxLength={120}
          autocomplete="off"
          required={false}
        />
        <DateField
          form={form}
          name="expires_on"
          label={t("incomes.access.link_until")}
          hint={t("incomes.access.link_until_hint")}
          required={false}
        />
        <Button tone="plain" icon="link">
          {t("incomes.access.link_make")}
        </Button>
      </PostForm>
    </Card>
  );
}
