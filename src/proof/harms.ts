import type { Random } from "../simulation/random.ts";
import type { JudgedReleases } from "./judged-releases.ts";

/** What lies on the disk after something went wrong with it; `wal` null: there is none. */
export type Harmed = { readonly file: Buffer; readonly wal: Buffer | null };

const PAGE = 4_096;

/** What happens to files, by name. Some of it is harmless: a page may be free, or stand anew in the journal. */
export const HARMS: { readonly [name: string]: (whole: JudgedReleases, random: Random) => Harmed } = {
  "flipped bytes": ({ file, wal }, random) => ({ file: flipped(file, random), wal }),
  "flipped bytes, all written into the file": ({ settled }, random) => ({ file: flipped(settled, random), wal: null }),
  "a zeroed page": ({ settled }, random) => ({ file: filled(settled, random, 0), wal: null }),
  "a page of something else": ({ settled }, random) => ({
    file: filled(settled, random, random.whole(1, 255)),
    wal: null,
  }),
  "the file cut": ({ file, wal }, random) => ({ file: file.subarray(0, random.whole(0, file.length - 1)), wal }),
  "flipped bytes in the journal": ({ file, wal }, random) => ({ file, wal: flipped(wal, random) }),
  "the journal cut": ({ file, wal }, random) => ({ file, wal: wal.subarray(0, random.whole(0, wal.length - 1)) }),
  "the journal removed": ({ file }) => ({ file, wal: null }),
  "an older copy swapped in": ({ older }) => ({ file: older, wal: null }),
  "an older copy under the journal": ({ older, wal }) => ({ file: older, wal }),
};

function flipped(file: Buffer, random: Random): Buffer {
  const harmed = Buffer.from(file);
  for (let left = random.whole(1, 8); left > 0; left--) {
    const at = random.whole(0, harmed.length - 1);
    harmed.writeUInt8(harmed.readUInt8(at) ^ random.whole(1, 255), at);
  }
  return harmed;
}

function filled(file: Buffer, random: Random, byte: number): Buffer {
  const page = random.whole(0, file.length / PAGE - 1);
  return Buffer.from(file).fill(byte, page * PAGE, (page + 1) * PAGE);
}
