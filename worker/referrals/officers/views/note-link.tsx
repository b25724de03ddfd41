import { useLanguage } from "../../../../web/i18n/language";
import { Icon } from "../../../../web/ui";

export interface OfficerNoteLinkProps {
  officerId: string;
  /** Undefined for who may not see it. */
  note: string | undefined;
}

const noteOf = (officerId: string) => `/dashboard/officers/${officerId}#note`;

/** The note's first line, which leads to the whole. */
export function OfficerNoteLine({ officerId, note = "" }: OfficerNoteLinkProps) {
  const [first = ""] = note.split("\n");
  return first === "" ? null : (
    <div class="quiet small truncate officer-note">
      <a href={noteOf(officerId)}>{first}</a>
    </div>
  );
}

/** Leads to where the note is written. */
export function OfficerNoteButton({ officerId, note, name }: OfficerNoteLinkProps & { name: string }) {
  const { t } = useLanguage();
  const words = t("officers.note_about", { name });
  return note === undefined ? null : (
    <a class="button button--quiet button--small" href={noteOf(officerId)} title={words} aria-label={words}>
      <Icon name="edit" />
    </a>
  );
}
