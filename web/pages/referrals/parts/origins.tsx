import type { SourceRow } from "../../../../worker/referrals/insight/sources";
import { useLanguage } from "../../../i18n/language";
import type { Translate } from "../../../i18n/translate";
import { Card, DataTable, EmptyState } from "../../../ui";
import { Figure } from "./figure";
import { Rate } from "./rate";

/** Names that are the same in every language. */
const brands: Record<string, string> = {
  whatsapp: "WhatsApp",
  facebook: "Facebook",
  messenger: "Messenger",
  instagram: "Instagram",
  telegram: "Telegram",
  x: "X",
  linkedin: "LinkedIn",
  tiktok: "TikTok",
  viber: "Viber",
  signal: "Signal",
};
const sources = ["link", "qr", "sms", "email", "copy", "share", "poster", "unknown"] as const;
const devices = ["mobile", "tablet", "desktop", "other", "unknown"] as const;

function nameOf(kind: "source" | "device", known: string | null, t: Translate): string {
  const value = known ?? "unknown";
  if (kind === "device") return t(`detail.device_${devices.find((device) => device === value) ?? "other"}`);
  const source = sources.find((name) => name === value);
  return source ? t(`detail.source_${source}`) : (brands[value] ?? value);
}

const sum = (origins: SourceRow[], count: "clicks" | "signups") =>
  origins.reduce((total, origin) => total + origin[count], 0);

/** Clicks and sign-ups by where people came from, or by their devices. */
export function Origins({ kind, origins }: { kind: "source" | "device"; origins: SourceRow[] }) {
  const { t } = useLanguage();
  const title = t(`detail.${kind}s_title`);
  const [clicks, signups] = [sum(origins, "clicks"), sum(origins, "signups")];
  return (
    <Card flush title={title}>
      {origins.length === 0 ? (
        <EmptyState title={t("detail.sources_none")} />
      ) : (
        <DataTable
          caption={title}
          rows={origins}
          keyOf={({ value }) => value ?? ""}
          columns={[
            { label: t(`detail.${kind}`), cell: ({ value }) => nameOf(kind, value, t) },
            {
              label: t("detail.clicks"),
              numeric: true,
              cell: (origin) => <Figure n={origin.clicks} />,
              total: <Figure n={clicks} />,
            },
            {
              label: t("detail.signups"),
              numeric: true,
              cell: (origin) => <Figure n={origin.signups} />,
              total: <Figure n={signups} />,
            },
            {
              label: t("detail.rate"),
              numeric: true,
              cell: (origin) => <Rate of={origin.signups} among={origin.clicks} />,
              total: <Rate of={signups} among={clicks} />,
            },
          ]}
        />
      )}
    </Card>
  );
}
