import { useEffect, useState } from "preact/hooks";
import { formatInstant } from "../../../../web/i18n/format";
import { KeptText, type KeptTextProps, type Known } from "../views/kept-text";
import { bringBack, type Followed, followForm, valuesIn } from "./follow-form";
import { differing, keptTexts } from "./kept-texts";

/** Letters of a text that is offered. */
const SHOWN = 160;

/** Keeps on the device what is typed, until it is saved, and offers what was not. */
export default function KeptTextIsland(props: KeptTextProps) {
  const { of, person, caseId, locale, words } = props;
  const [pending, setPending] = useState<Followed["pending"]>([]);
  const [isKept, setKept] = useState<boolean | undefined>(undefined);
  const [texts] = useState(() =>
    typeof localStorage === "undefined"
      ? null
      : keptTexts(localStorage, { person, caseId, view: String(Date.now()), question: words.sign_out }),
  );
  useEffect(() => {
    if (!texts) return;
    const followed = followForm(of, texts, { onFailed: setKept, onSaved: () => setKept(undefined) });
    setPending(followed.pending);
    return followed.stop;
  }, [of, texts]);

  const [latest] = pending;
  const form = latest ? document.getElementById(of) : null;
  const known: Known = { isKept };
  if (latest && form instanceof HTMLFormElement) {
    const [, text] = latest;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    known.found = {
      when: formatInstant(new Date(text.at).toISOString(), locale, zone),
      begins: (differing(text.values, valuesIn(form)) ?? "").slice(0, SHOWN),
    };
  }
  return (
    <KeptText
      {...{ ...props, known }}
      onBringBack={() => {
        if (latest && form instanceof HTMLFormElement) bringBack(form, latest[1]);
      }}
      onThrowAway={() => {
        if (latest) texts?.drop(latest[0]);
        setPending(pending.slice(1));
      }}
    />
  );
}
