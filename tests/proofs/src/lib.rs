//! Proofs about the pack's policies. Not examples: for *every* request that the schema allows, an SMT solver
//! shows that the policies keep what the programme promises. See `tests/policies.rs`.
