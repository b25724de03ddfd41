import { Icon } from "../../../../web/ui";

export interface CloseScanProps {
  href: string;
  words: string;
}

/** Leaves the code that is being scanned. */
export function CloseScan({ href, words }: CloseScanProps) {
  return (
    <a class="scan__close" href={href} aria-label={words}>
      <Icon name="close" />
    </a>
  );
}
