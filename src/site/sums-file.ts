/** Name of the list of hashes, in the site and in the portable edition; `sha256sum -c` reads it, too. */
export const sumsFile = "SHA256SUMS.txt";
