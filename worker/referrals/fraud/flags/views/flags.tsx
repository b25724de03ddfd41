import { useLanguage } from "../../../../../web/i18n/language";
import { Card, DataTable, Facts } from "../../../../../web/ui";
import { Time } from "../../../../../web/ui/time";
import { useMayWrite } from "../../../../../web/ui/writes";
import { ruleWords } from "../../views/rule-words";
import type { QueuedFlag } from "../find-queue";
import type { FlagGroup } from "../group-flags";
import { Decide, DecideAlike, isDecided, Tick } from "./decide";
import {
  afterClickWords,
  browserWords,
  decidedByWords,
  networkWords,
  reasonWords,
  useFlagName,
} from "./flag-words";
import { Reasons } from "./reasons";

/** The one bold thing of a flag. */
function Score({ score }: { score: number }) {
  const { t } = useLanguage();
  return (
    <strong class={score >= 75 ? "flag__score flag__score--high" : "flag__score"}>
      <span aria-hidden="true">{score}</span>
      <span class="visually-hidden">{t("fraud.score", { score })}</span>
    </strong>
  );
}

function Name({ flag }: { flag: QueuedFlag }) {
  const nameOf = useFlagName();
  return <a href={`/dashboard/signups/${flag.signup_id}`}>{nameOf(flag)}</a>;
}

/** What became of it, or until when it waits. */
function Decided({ flag, hasNote = true }: { flag: QueuedFlag; hasNote?: boolean }) {
  const { t } = useLanguage();
  const { status, hold_until, decided_at, note } = flag;
  const who = decidedByWords(flag, t);
  const [what, at] =
    status === "held" ? [t("fraud.hold_until"), hold_until] : [t("fraud.decided"), decided_at];
  return (
    <>
      {at && (
        <span class="quiet">
          {what} <Time at={at} /> {who}
        </span>
      )}
      {isDecided(status) && hasNote && note && <span class="lines">{note}</span>}
    </>
  );
}

/** A flag that is like no other: what it is and why in three lines, the evidence for who asks for it. */
function One({ flag }: { flag: QueuedFlag }) {
  const { t } = useLanguage();
  const who = useFlagName()(flag);
  const mayWrite = useMayWrite();
  const [heaviest] = flag.reasons;
  const from = [flag.officer, flag.campaign].filter(Boolean).join(" · ");
  return (
    <li class={mayWrite ? "flag" : "flag flag--read"}>
      <Tick flag={flag} who={who} />
      <Score score={flag.score} />
      <div class="flag__words">
        <Name flag={flag} />
        {heaviest && <p>{reasonWords(heaviest, t)}</p>}
        <div class="flag__foot">
          <span class="quiet">
            {from && `${from} · `}
            <Time at={flag.occurredAt} />
          </span>
          <Decided flag={flag} />
          <details>
            <summary>
              {t("fraud.evidence")}
              <span class="visually-hidden"> {who}</span>
            </summary>
            <div class="flag__evidence">
              <Reasons reasons={flag.reasons} />
              <Facts
                facts={[
                  [t("signups.link"), flag.link ?? "–"],
                  [t("fraud.after_click"), afterClickWords(flag, t)],
                  [t("fraud.device"), browserWords(flag, t)],
                  [t("fraud.network"), networkWords(flag) || "–"],
                ]}
              />
            </div>
          </details>
        </div>
      </div>
      <Decide flags={[flag]} who={who} />
    </li>
  );
}

export const Singles = ({ flags }: { flags: QueuedFlag[] }) => (
  <Card flush>
    <ul class="flags">
      {flags.map((flag) => (
        <One key={flag.id} flag={flag} />
      ))}
    </ul>
  </Card>
);

/** What is the same for all of them; null where they differ. */
function shared(flags: readonly QueuedFlag[], wordsOf: (flag: QueuedFlag) => string): string | null {
  const [first, ...others] = new Set(flags.map(wordsOf));
  return others.length === 0 && first ? first : null;
}

/** Look-alikes side by side: what they share above, what they differ in below, and buttons that decide of all. */
export function LookAlikes({ group }: { group: FlagGroup<QueuedFlag> }) {
  const { t } = useLanguage();
  const { flags, total } = group;
  const nameOf = useFlagName();
  const mayWrite = useMayWrite();
  const [first] = flags;
  const status = first?.status ?? "open";
  const alike = t("fraud.alike", { count: total });
  const from = [first?.officer, first?.campaign, first?.link].filter(Boolean).join(" · ");
  const nameOfRule = (rule = "") => t(ruleWords(rule));
  const heaviest = ({ reasons: [reason] }: QueuedFlag) => (reason ? reasonWords(reason, t) : "");
  const why = shared(flags, heaviest);
  const note = isDecided(status) ? shared(flags, (flag) => flag.note ?? "") : null;
  const others = ({ reasons }: QueuedFlag) =>
    reasons
      .slice(1)
      .map(({ rule }) => nameOfRule(rule))
      .join(", ");
  return (
    <Card
      flush
      class="look-alikes"
      title={alike}
      lead={
        <>
          <span class="look-alikes__why">{why ?? nameOfRule(first?.reasons[0]?.rule)}</span> {from}
          {note && <span class="look-alikes__why">{note}</span>}
          {total > flags.length && (
            <span class="look-alikes__why quiet">{t("fraud.alike_here", { count: flags.length })}</span>
          )}
        </>
      }
      actions={
        total > flags.length ? (
          <DecideAlike alike={group.key} {...{ total, status }} who={alike} />
        ) : (
          <Decide flags={flags} who={alike} all />
        )
      }
    >
      <DataTable
        caption={alike}
        columns={[
          {
            label: t("signups.signup"),
            cell: (flag) => (
              <span class="flag__name">
                <Tick flag={flag} who={nameOf(flag)} />
                <Name flag={flag} />
              </span>
            ),
          },
          { label: t("fraud.score_head"), numeric: true, cell: ({ score }) => <Score score={score} /> },
          {
            label: t("signups.occurred"),
            cell: (flag) => (
              <span class="flag__lines">
                <Time at={flag.occurredAt} />
                {flag.minutes !== null && (
                  <span class="quiet">{t("fraud.later", { time: afterClickWords(flag, t) })}</span>
                )}
              </span>
            ),
          },
          {
            label: t("fraud.device"),
            cell: (flag) => (
              <span class="flag__lines">
                <span class={flag.browser ? undefined : "flag__agent"}>{browserWords(flag, t)}</span>
                <span class="quiet">{networkWords(flag)}</span>
              </span>
            ),
          },
          {
            label: t("fraud.why"),
            cell: (flag) => (
              <span class="flag__why">
                {why === null && <span>{heaviest(flag)}</span>}
                {others(flag) && <span class="quiet">{others(flag)}</span>}
                <Decided flag={flag} hasNote={note === null} />
              </span>
            ),
          },
          ...(mayWrite
            ? [
                {
                  label: t("fraud.decide"),
                  silent: true,
                  cell: (flag: QueuedFlag) => <Decide flags={[flag]} who={nameOf(flag)} />,
                },
              ]
            : []),
        ]}
        rows={flags}
        keyOf={({ id }) => id}
      />
    </Card>
  );
}
