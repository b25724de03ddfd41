import { useLanguage } from "../../../../web/i18n/language";
import { Button } from "../../../../web/ui/button";
import { Card } from "../../../../web/ui/card";
import { Confirm } from "../../../../web/ui/confirm";
import { DataTable } from "../../../../web/ui/data-table";
import { PostForm } from "../../../../web/ui/post-form";
import type { Passkey } from "../schemas";
import { usePasskeyColumns } from "./columns";

/** Somebody else's, for whoever may take one from them. */
export function PasskeysOfPerson({
  passkeys,
  action,
  csrf,
}: {
  passkeys: Passkey[];
  action: string;
  csrf: string;
}) {
  const { t } = useLanguage();
  const columns = usePasskeyColumns();
  if (passkeys.length === 0) return null;
  return (
    <Card title={t("passkeys.ofPerson")} lead={t("passkeys.ofPersonLead")} flush>
      <DataTable
        caption={t("passkeys.ofPerson")}
        rows={passkeys}
        keyOf={({ id }) => id}
        columns={[
          ...columns,
          {
            label: t("passkeys.remove"),
            silent: true,
            cell: ({ id, name }) => (
              <Confirm
                label={t("passkeys.remove")}
                what={name}
                tone="quiet"
                small
                title={t("passkeys.removeName", { name })}
              >
                <p>{t("passkeys.ofPersonLead")}</p>
                <PostForm action={action} csrf={csrf} id={`remove-${id}`}>
                  <input type="hidden" name="passkey" value={id} />
                  <Button tone="danger">{t("passkeys.remove")}</Button>
                </PostForm>
              </Confirm>
            ),
          },
        ]}
      />
    </Card>
  );
}
