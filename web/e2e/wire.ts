import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The product through a wire that can be cut: to a browser, whatever runs in it, a network that is gone. */
export async function wireTo(productUrl: string) {
  const target = new URL(productUrl);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((socket) => {
    if (isCut) return void socket.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const end of [socket, far]) {
      open.add(end);
      end.on("error", () => end.destroy());
      end.on("close", () => open.delete(end));
    }
    socket.pipe(far).pipe(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => {
      isCut = false;
    },
    close: () => {
      cut();
      server.close();
    },
  };
}
