import { useLanguage } from "../../../../web/i18n/language";
import { Button, Card, type ListData, Pager, PostForm, Time } from "../../../../web/ui";
import type { RevisionRecord } from "../schemas";
import { CaseFrame, type CaseHead } from "./frame";
import { casePath } from "./path";

/** Who changed what and when; each change can be undone, each version restored. */
export function History({
  head,
  list,
  query,
  mayEdit,
  csrf,
}: {
  head: CaseHead;
  list: ListData<RevisionRecord>;
  query: Record<string, string>;
  mayEdit: boolean;
  csrf: string;
}) {
  const { t } = useLanguage();
  const at = (revision: number, what: string) => casePath(head.id, `history/${revision}/${what}`);
  return (
    <CaseFrame head={head} step="history">
      <Card title={t("incomes.step_history")}>
        <ol id="list" class="stack">
          {list.data.map(({ revision, at: when, by, action, label, changes }) => (
            <li key={revision} class="row row--apart">
              <span>
                <strong>{t("incomes.revision_n", { n: String(revision) })}</strong>{" "}
                {label ?? t(`incomes.action_${action}` as "incomes.action_case.created")}
                {changes.length > 0 && <> · {t("incomes.n_changes", { count: changes.length })}</>}
                <span class="quiet small">
                  {" "}
                  · {by?.name} <Time at={when} />
                </span>
              </span>
              {mayEdit && (
                <span class="row">
                  {revision > 1 && (
                    <PostForm action={at(revision, "undo")} csrf={csrf} compact>
                      <Button tone="quiet" small label={t("incomes.undo_n", { n: String(revision) })}>
                        {t("incomes.undo")}
                      </Button>
                    </PostForm>
                  )}
                  <PostForm action={at(revision, "restore")} csrf={csrf} compact>
                    <Button tone="quiet" small label={t("incomes.restore_n", { n: String(revision) })}>
                      {t("incomes.restore")}
                    </Button>
                  </PostForm>
                </span>
              )}
            </li>
          ))}
        </ol>
        <Pager path={casePath(head.id, "history")} query={query} list={list} />
      </Card>
    </CaseFrame>
  );
}
