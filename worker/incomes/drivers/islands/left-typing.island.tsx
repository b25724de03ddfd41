import { useEffect, useState } from "preact/hooks";
import type { Draft, Drafts } from "../saver";
import { deviceDrafts } from "./device-drafts";
import { Placeless, type PlacelessWord } from "./placeless";

export interface LeftTypingProps {
  person: string;
  /** The case, as the API's address names it. */
  caseAt: string;
  locale: string;
  words: Record<PlacelessWord | "sign_out_unsent", string>;
}

/** What somebody typed on this device of a case that is gone: to be read and copied, since it can be saved nowhere. */
export default function LeftTyping({ person, caseAt, locale, words }: LeftTypingProps) {
  const [kept] = useState<Drafts | null>(() =>
    typeof localStorage === "undefined"
      ? null
      : deviceDrafts(localStorage, person, caseAt, words.sign_out_unsent),
  );
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => setDrafts(kept?.all() ?? []), [kept]);
  const discard = () => {
    for (const { path } of drafts) kept?.drop(path);
    setDrafts([]);
  };
  return <Placeless {...{ drafts, words, locale }} onDiscard={discard} />;
}
