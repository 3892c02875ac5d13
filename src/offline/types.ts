/** A file of an edition, as a worker stores it. */
export interface EditionFile {
  /** Address from the site's root, a folder instead of its index page: `regulations/zd-23/`. */
  readonly url: string;
  /** First 16 hexadecimal digits of the SHA-256 of its bytes. */
  readonly revision: string;
}

/** When a file is stored: with the first visit, when it is read or all is wanted, or not at all. */
export type StorageClass = "kept" | "on-demand" | "never";

/** What a service worker says of its edition. */
export interface EditionDescription {
  /** Date of the edition, as on its pages. */
  readonly edition: string;
  /** Differs whenever any stored file differs. */
  readonly build: string;
  /** Stored with the first visit. */
  readonly kept: { readonly files: number; readonly bytes: number };
  /** Stored when it is read, or when the reader wants all. */
  readonly onDemand: { readonly files: number; readonly bytes: number };
}
