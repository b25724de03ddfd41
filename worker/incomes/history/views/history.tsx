import { useLanguage } from "../../../../web/i18n/language";
import { isMessage } from "../../../../web/i18n/translate";
import { Badge, Button, Card, type ListData, Pager, PostForm, Time } from "../../../../web/ui";
import type { RevisionRecord } from "../../cases/schemas";
import { casePath } from "../../frame/steps";
import { CaseFrame, type FramedCase } from "../../frame/views/case-frame";
import { type ChangeWords, changeWords, type Names } from "../change-words";

export interface HistoryProps {
  of: FramedCase & { record: { revision: number } };
  revisions: ListData<RevisionRecord>;
  names: Names;
  query: Record<string, string>;
  csrf: string;
}

/** So many changes of one revision are told; the others are counted. */
const MOST_TOLD = 8;

const Change = ({ what, from, to }: ChangeWords) => (
  <li>
    <span class="change__what">{what}</span> <s>{from}</s> <span aria-hidden="true">→</span> <b>{to}</b>
  </li>
);

function Revision({ one, props }: { one: RevisionRecord; props: HistoryProps }) {
  const language = useLanguage();
  const { t } = language;
  const { of, names, csrf } = props;
  const at = casePath(of.record.id, `history/${one.revision}`);
  const action = `incomes.action.${one.action}`;
  const told = one.changes.slice(0, MOST_TOLD).map((change) => changeWords(change, names, language));
  const isNow = one.revision === of.record.revision;
  return (
    <li class="revision" id={`revision-${one.revision}`}>
      <header>
        <h2>
          {one.label || t(isMessage(action) ? action : "incomes.history.changed")}
          {isNow && <Badge tone="good">{t("incomes.history.now")}</Badge>}
        </h2>
        <p class="quiet small">
          {t("incomes.history.number", { n: String(one.revision) })} ·{" "}
          {one.by?.name ?? t("incomes.history.program")} · <Time at={one.at} />
        </p>
      </header>
      {told.length > 0 && (
        <ul class="revision__changes">
          {told.map((change, place) => (
            <Change key={`${place} ${change.what}`} {...change} />
          ))}
          {one.changes.length > MOST_TOLD && (
            <li class="quiet">{t("incomes.history.more", { count: one.changes.length - MOST_TOLD })}</li>
          )}
        </ul>
      )}
      {of.mayEdit && (
        <div class="row">
          {one.revision > 1 && (
            <PostForm compact action={`${at}/undo`} csrf={csrf}>
              <Button tone="plain" small label={t("incomes.history.undo_of", { n: String(one.revision) })}>
                {t("incomes.history.undo")}
              </Button>
            </PostForm>
          )}
          {!isNow && (
            <PostForm compact action={`${at}/restore`} csrf={csrf}>
              <Button tone="plain" small label={t("incomes.history.restore_of", { n: String(one.revision) })}>
                {t("incomes.history.restore")}
              </Button>
            </PostForm>
          )}
          <PostForm compact action={`${at}/label`} csrf={csrf} class="revision__label">
            <input
              class="input"
              name="label"
              maxLength={120}
              value={one.label ?? ""}
              placeholder={t("incomes.history.label")}
              aria-label={t("incomes.history.label_of", { n: String(one.revision) })}
            />
            <Button tone="quiet" small>
              {t("incomes.profile.save")}
            </Button>
          </PostForm>
        </div>
      )}
    </li>
  );
}

/** Who changed what, and when; each change can be taken back, and each state had again. */
export function History(props: HistoryProps) {
  const { t } = useLanguage();
  const { of, revisions, query } = props;
  return (
    <CaseFrame of={of} current={null} lead={t("incomes.history.lead")}>
      <Card>
        <ol class="revisions">
          {revisions.data.map((one) => (
            <Revision key={one.revision} one={one} props={props} />
          ))}
        </ol>
        <Pager path={casePath(of.record.id, "history")} query={query} list={revisions} />
      </Card>
    </CaseFrame>
  );
}
