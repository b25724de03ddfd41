import { useLanguage } from "../../../../../web/i18n/language";
import { Button, Field, FormActions, freshForm, Notice, PostForm } from "../../../../../web/ui";
import { useMayWrite } from "../../../../../web/ui/writes";
import { mostAlike } from "../at-once";
import type { Done, QueuedFlag } from "../find-queue";
import type { FlagStatus } from "../plan-decision";

export const isDecided = (status: FlagStatus) => status === "confirmed" || status === "dismissed";

const decisionsOf = (status: FlagStatus) =>
  isDecided(status) ? (["undo"] as const) : (["confirm", "dismiss"] as const);

/** Buttons that decide of one flag, or of look-alikes together. */
export function Decide({ flags, who, all = false }: { flags: QueuedFlag[]; who: string; all?: boolean }) {
  const { t } = useLanguage();
  if (!useMayWrite()) return null;
  const ids = flags.map(({ id }) => id).join(" ");
  return (
    <div class="flag__decide">
      {decisionsOf(flags[0]?.status ?? "open").map((decision) => {
        const what = t(all ? `fraud.${decision}_all` : `fraud.${decision}`);
        return (
          <span key={decision} data-press={all ? undefined : decision.charAt(0)}>
            <Button
              name="these"
              value={`${decision} ${ids}`}
              tone={all ? "plain" : "quiet"}
              small
              label={t("fraud.decide_of", { what, who })}
            >
              {what}
            </Button>
          </span>
        );
      })}
    </div>
  );
}

/** Buttons that decide of look-alikes of which other pages of the list have more: of as many as go at once. */
export function DecideAlike({
  alike,
  total,
  status,
  who,
}: {
  /** What they have in common. */
  alike: string;
  total: number;
  status: FlagStatus;
  who: string;
}) {
  const { t } = useLanguage();
  if (!useMayWrite()) return null;
  return (
    <div class="flag__decide">
      {decisionsOf(status).map((decision) => {
        const count = Math.min(total, mostAlike(decision));
        const what = t(`fraud.${decision}_count`, { count });
        return (
          <Button
            key={decision}
            name="alike"
            value={`${decision} ${alike}`}
            tone="plain"
            small
            label={t("fraud.decide_of", { what, who })}
          >
            {what}
          </Button>
        );
      })}
    </div>
  );
}

/** Says what was just decided, with the way to take back that and nothing else. */
export function TakeBack({ ids, decision, action, csrf }: Done & { action: string; csrf: string }) {
  const { t } = useLanguage();
  return (
    <Notice tone="good">
      <div class="row flags__done">
        <span>{t(`fraud.done_${decision}`, { count: ids.length })}</span>
        <PostForm action={action} csrf={csrf} id="take-back">
          <Button name="these" value={`undo ${ids.join(" ")}`} tone="plain" small>
            {t("fraud.undo")}
          </Button>
        </PostForm>
      </div>
    </Notice>
  );
}

/** A box that marks a flag for a decision of several. */
export function Tick({ flag, who }: { flag: QueuedFlag; who: string }) {
  if (!useMayWrite()) return null;
  return (
    <label class="flag__tick">
      <input type="checkbox" name={`flag_${flag.id}`} value="on" />
      <span class="visually-hidden">{who}</span>
    </label>
  );
}

/** What is decided of all that are ticked. With script it is there when something is; without, always. */
export function DecideBar({ status }: { status: FlagStatus }) {
  const { t } = useLanguage();
  return (
    <div class="decide-bar no-print">
      <Field
        form={freshForm()}
        name="note"
        label={t("fraud.note")}
        required={false}
        maxLength={1000}
        hint={t("fraud.note_hint")}
      />
      <FormActions>
        {decisionsOf(status).map((decision) => (
          <Button
            key={decision}
            name="ticked"
            value={decision}
            tone={decision === "confirm" ? "danger" : "plain"}
          >
            {t(`fraud.${decision}_ticked`)}
          </Button>
        ))}
      </FormActions>
    </div>
  );
}
