import { useLanguage } from "../../../../web/i18n/language";

export interface OfficerNoteLinkProps {
  officerId: string;
  /** Undefined for who may not see it. */
  note: string | undefined;
}

/** The note's first line, which leads to the whole; where there is none, to where one is written. */
export function OfficerNoteLink({ officerId, note }: OfficerNoteLinkProps) {
  const { t } = useLanguage();
  if (note === undefined) return null;
  const [first = ""] = note.split("\n");
  return (
    <div class="quiet small truncate officer-note">
      <a href={`/dashboard/officers/${officerId}#note`}>{first || t("officers.note_add")}</a>
    </div>
  );
}
