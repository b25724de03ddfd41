export interface ReviewKeysProps {
  /** What each key does. */
  keys: [key: string, does: string][];
}

/** The keys by which a queue is reviewed quickly. */
export function ReviewKeys({ keys }: ReviewKeysProps) {
  return (
    <p class="review-keys">
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
