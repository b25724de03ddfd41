import { ButtonLink } from "./button";
import { EmptyState } from "./empty-state";

/** A list whose filters leave nothing over, with the way back to all of it. */
export function NoneFits({ title, path, all }: { title: string; path: string; all: string }) {
  return (
    <EmptyState
      title={title}
      icon="search"
      action={
        <ButtonLink href={path} tone="plain">
          {all}
        </ButtonLink>
      }
    />
  );
}
