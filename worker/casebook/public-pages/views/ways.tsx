import { useLanguage } from "../../../../web/i18n/language";
import { Icon } from "../../../../web/ui";

export interface Way {
  href: string;
  label: string;
  /** Opens as a file, or in another program: as it is, whatever the page's language. */
  isFile?: boolean;
}

/** Where a reader can go on: to be told, to take along, to answer. */
export function Ways({ title, ways }: { title: string; ways: readonly Way[] }) {
  const { carry } = useLanguage();
  return (
    <nav class="ways no-print" aria-label={title}>
      <ul>
        {ways.map(({ href, label, isFile }) => (
          <li key={href}>
            <a href={isFile ? href : carry(href)}>
              <span>{label}</span>
              <Icon name="right" class="icon--forward" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
