/** Which keys drive the room; with script alone. */
export const RoomKeys = ({ words }: { words: string }) => <p class="room__keys needs-script">{words}</p>;
