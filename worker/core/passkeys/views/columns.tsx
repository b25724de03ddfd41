import { useLanguage } from "../../../../web/i18n/language";
import type { Column } from "../../../../web/ui/data-table";
import { Time } from "../../../../web/ui/time";
import type { Passkey } from "../schemas";

/** What is told of each passkey, to its person and to an administrator. */
export function usePasskeyColumns(): Column<Passkey>[] {
  const { t } = useLanguage();
  return [
    { label: t("passkeys.device"), cell: ({ name }) => name },
    { label: t("passkeys.added"), cell: ({ created_at }) => <Time at={created_at} /> },
    {
      label: t("passkeys.lastUsed"),
      cell: ({ last_used_at }) => (last_used_at ? <Time at={last_used_at} /> : t("passkeys.never")),
    },
  ];
}
