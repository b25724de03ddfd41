import { formatNumber } from "../../../../web/i18n/format";
import { useLanguage } from "../../../../web/i18n/language";
import {
  Button,
  ButtonLink,
  Card,
  Check,
  CheckGroup,
  DataTable,
  Facts,
  FormActions,
  KpiCard,
  KpiRow,
  Notice,
  PageHeader,
  PostForm,
} from "../../../../web/ui";
import { Figure } from "../../../../web/ui/number";
import { Day } from "../../../../web/ui/time";
import type { HistoryCheck } from "../check-history";
import { RejectedLines } from "./rejected";

export interface HistoryCheckProps {
  check: HistoryCheck;
  /** Its name. */
  file: string;
  packed: string;
  csrf: string;
}

const mostOfficers = 50;

function Officers({ officers }: Pick<HistoryCheck, "officers">) {
  const { t } = useLanguage();
  return (
    <Card flush title={t("imports.by_officer")}>
      <DataTable
        caption={t("imports.by_officer")}
        columns={[
          {
            label: t("imports.officer"),
            cell: ({ id, name }) => <a href={`/dashboard/officers/${id}`}>{name}</a>,
          },
          { label: t("imports.links"), numeric: true, cell: ({ links }) => <Figure n={links} /> },
          { label: t("imports.clicks"), numeric: true, cell: ({ clicks }) => <Figure n={clicks} /> },
          { label: t("imports.signups"), numeric: true, cell: ({ signups }) => <Figure n={signups} /> },
        ]}
        rows={officers.slice(0, mostOfficers)}
        keyOf={({ id }) => id}
      />
      {officers.length > mostOfficers && (
        <p class="card-foot quiet small">
          {t("imports.more_officers", { count: officers.length - mostOfficers })}
        </p>
      )}
    </Card>
  );
}

/** What becomes of sign-ups that find no click left on their link. */
function MissingClicks({ lacking, alone }: { lacking: number; alone: boolean }) {
  const { t } = useLanguage();
  const choice = (value: "leave" | "add", checked: boolean) => (
    <Check
      type="radio"
      name="missing_clicks"
      value={value}
      checked={checked}
      label={t(`imports.lacking_${value}`)}
      hint={t(`imports.lacking_${value}_hint`)}
    />
  );
  return (
    <Card>
      <CheckGroup
        form={{ values: {}, refused: null }}
        name="missing_clicks"
        legend={t("imports.lacking", { count: lacking })}
      >
        {choice("leave", !alone)}
        {choice("add", alone)}
      </CheckGroup>
    </Card>
  );
}

/** Second step: what the file would add; then import it, or choose another. */
export function HistoryCheckPage({ check, file, packed, csrf }: HistoryCheckProps) {
  const { t, locale } = useLanguage();
  const { clicks, signups, first, last, links, officers, duplicates, rejected, lacking } = check;
  const fresh = clicks + signups;
  const importable = fresh + lacking;
  const again = (
    <ButtonLink href="/dashboard/imports" tone="plain">
      {t("imports.another")}
    </ButtonLink>
  );
  const figure = (n: number) => formatNumber(n, locale);
  return (
    <>
      <PageHeader
        title={t("imports.check_title")}
        lead={<span class="break">{file}</span>}
        back={{ href: "/dashboard/imports", label: t("imports.title") }}
      />
      <div class="stack">
        {importable === 0 ? (
          <Notice tone={rejected.length > 0 ? "bad" : "info"}>{t("imports.nothing_new")}</Notice>
        ) : (
          <Notice tone={rejected.length > 0 ? "warn" : "good"}>
            {t(rejected.length > 0 ? "imports.some_left_out" : "imports.all_right", {
              count: rejected.length,
            })}
          </Notice>
        )}
        <KpiRow label={t("imports.check_title")}>
          <KpiCard label={t("imports.clicks")} value={figure(clicks)} />
          <KpiCard label={t("imports.signups")} value={figure(signups)} />
          <KpiCard label={t("imports.duplicates")} value={figure(duplicates)} />
          <KpiCard label={t("imports.left_out")} value={figure(rejected.length)} />
        </KpiRow>
        {first && last && (
          <Card>
            <Facts
              facts={[
                [t("imports.first"), <Day key="first" day={first} />],
                [t("imports.last"), <Day key="last" day={last} />],
                [t("imports.links"), figure(links)],
                [t("imports.officers"), figure(officers.length)],
                [t("imports.enrollments"), figure(check.enrollments)],
              ]}
            />
          </Card>
        )}
        {officers.length > 0 && <Officers officers={officers} />}
        <RejectedLines rejected={rejected} packed={packed} csrf={csrf} />
        {importable === 0 ? (
          <FormActions>{again}</FormActions>
        ) : (
          <PostForm action="/dashboard/imports" csrf={csrf} id="import-confirm" upload>
            <input type="hidden" name="step" value="import" />
            <input type="hidden" name="packed" value={packed} />
            {lacking > 0 && <MissingClicks lacking={lacking} alone={fresh === 0} />}
            <p class="quiet">{t("imports.stays")}</p>
            <FormActions>
              <Button tone="primary">
                {lacking > 0 ? t("imports.import_chosen") : t("imports.import", { count: fresh })}
              </Button>
              {again}
            </FormActions>
          </PostForm>
        )}
      </div>
    </>
  );
}
