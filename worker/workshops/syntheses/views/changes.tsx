import { useLanguage } from "../../../../web/i18n/language";
import { Badge, Card, DataTable, Time } from "../../../../web/ui";
import type { SynthesisRecord } from "../schemas";
import type { ChangedTheme, ComparedTheme } from "../what-changed";

export interface ChangesProps {
  /** The one that this one was made in place of. */
  before: { synthesis: SynthesisRecord; path: string };
  now: SynthesisRecord;
  themes: ChangedTheme[];
}

const kindOf = ({ before, now }: ChangedTheme) => (!before ? "new" : now ? "kept" : "gone");
const tones = { new: "good", kept: "quiet", gone: "warn" } as const;

/** A theme with how many said so; without it where there was none. */
function Side({ theme, path }: { theme: ComparedTheme | null; path: string }) {
  const { t } = useLanguage();
  if (!theme) return <span class="quiet">–</span>;
  return (
    <span>
      <a href={`${path}#${theme.id}`} dir="auto">
        {theme.title}
      </a>
      <br />
      <span class="quiet small">{t("syntheses.n_say", { count: theme.support })}</span>
    </span>
  );
}

/** The old synthesis beside the new one: which themes are new, which are gone, and how many say those that stayed. */
export function Changes({ before, now, themes }: ChangesProps) {
  const { t } = useLanguage();
  return (
    <Card
      flush
      title={t("syntheses.changes")}
      lead={
        <>
          <a href={before.path}>
            {t("syntheses.one_before")}: <Time at={before.synthesis.created_at} />
          </a>{" "}
          · {t("syntheses.answers", { count: before.synthesis.input.answers })} → {now.input.answers}
        </>
      }
      id="changes"
    >
      <DataTable
        caption={t("syntheses.changes")}
        rows={themes}
        keyOf={(theme) => theme.now?.id ?? theme.before?.id ?? ""}
        columns={[
          {
            label: t("syntheses.change"),
            cell: (theme) => (
              <Badge tone={tones[kindOf(theme)]}>{t(`syntheses.change.${kindOf(theme)}`)}</Badge>
            ),
          },
          {
            label: t("syntheses.before"),
            cell: (theme) => <Side theme={theme.before} path={before.path} />,
          },
          { label: t("syntheses.now"), cell: (theme) => <Side theme={theme.now} path="" /> },
        ]}
      />
    </Card>
  );
}
