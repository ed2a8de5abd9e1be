OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Fact) WHERE n2.disputed = true AND n2.knownFrom <= k1 AND n2.knownTo > k1 AND n2.conflict = $p0 AND n2.sort > $p1
WITH n2, k1 ORDER BY n2.disputed, n2.sort LIMIT $p2
CALL (n2, k1) {
MATCH (n2)-[role3:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]->(n4)
RETURN collect([type(role3), n4.id, n4.label, n4.labels]) AS c5
}
CALL (n2, k1) {
MATCH (n2)-[:CLAIM]->(n6:Claim) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
WITH n6, k1 ORDER BY n6.sort LIMIT $p3
MATCH (n6)-[:SOURCE]->(n7)
WITH n6, n7 ORDER BY n6.sort
RETURN collect([[n6.start, n6.date], [n6.end, n6.date], [n6.valueMin, n6.valueMax, n6.minInclusive, n6.maxInclusive, n6.approximate, n6.minDecimals, n6.maxDecimals], n6.rank, [n7.title, n7.reliability]]) AS c8
}
WITH n2, c5, c8 ORDER BY n2.disputed, n2.sort
RETURN collect([n2.kind, n2.kind, [[n2.kind, n2.acting, n2.vacant, n2.role, n2.groupText, n2.type, n2.text, n2.property, n2.unit, n2.support], c5], [[n2.start, n2.end, n2.endKind, n2.labelStart, n2.labelEnd, n2.labelEndKind, n2.accounts, n2.support], n2.start, n2.end], n2.note, [c8]]) AS c9
}
CALL (k1) {
MATCH (n10:Fact) WHERE n10.disputed = true AND n10.knownFrom <= k1 AND n10.knownTo > k1 AND n10.conflict = $p0 AND n10.sort > ''
RETURN count(*) AS c11
}
OPTIONAL MATCH (clock12:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock12.writing IS NULL
RETURN [k1, [c9, c11], coalesce(clock12.number, 0)] AS row
