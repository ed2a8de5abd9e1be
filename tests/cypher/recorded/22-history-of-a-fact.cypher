OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
MATCH (n2:Entity {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 RETURN n2
UNION ALL
MATCH (n2:Source {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 RETURN n2
UNION ALL
MATCH (n2:Fact {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 RETURN n2
UNION ALL
MATCH (n2:Claim {id: $p0}) WHERE n2.knownFrom <= k1 AND n2.knownTo > k1 RETURN n2
UNION ALL
MATCH (n2:Batch {id: $p0}) WHERE n2.number <= k1 RETURN n2
}
CALL (n2, k1) {
MATCH (n2)-[role3:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n4)
RETURN collect([type(role3), n4.id, n4.label, n4.labels]) AS c5
}
CALL (n2, k1) {
CALL (n2, k1) { MATCH (n6:Fact {id: n2.id}) WHERE n6.knownFrom <= k1 RETURN n6 UNION ALL MATCH (n6:Past {id: n2.id}) WHERE n6.knownFrom <= k1 RETURN n6 }
WITH n6, k1 ORDER BY n6.knownFrom DESC LIMIT 100
OPTIONAL MATCH (made7:Batch {number: n6.knownFrom})
OPTIONAL MATCH (closed8:Batch {number: n6.knownTo})
WITH *, n6.knownFrom AS k9
WITH n6, k1, made7, closed8, k9 ORDER BY n6.knownFrom
RETURN collect([n6.knownFrom, n6.knownTo, made7.appliedAt, closed8.appliedAt, k1, [n6.kind, [true, [n6.start, n6.end, n6.endKind, n6.startMin, n6.startMax, n6.endMin, n6.endMax]], n6.voices]]) AS c10
}
RETURN collect([n2.kind, [[n2.kind, n2.acting, n2.vacant, n2.role, n2.groupText, n2.type, n2.text, n2.property, n2.unit], c5], c10]) AS c11
}
CALL (k1) { OPTIONAL MATCH (clock12:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock12.writing IS NULL THEN coalesce(clock12.number, 0) ELSE null END AS after13 }
RETURN [k1, c11, after13] AS row
