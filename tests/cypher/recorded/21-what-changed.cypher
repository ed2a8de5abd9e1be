OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL () { MATCH (batch2:Batch) WHERE batch2.appliedAt <= $p0 WITH batch2 ORDER BY batch2.appliedAt DESC, batch2.number DESC LIMIT 1 WITH collect(batch2.number) AS numbers3 RETURN coalesce(head(numbers3), 0) AS after4 }
WITH after4, k1 AS until5, k1
CALL (after4, until5) { MATCH (n6:Fact) WHERE n6.knownFrom > after4 AND n6.knownFrom <= until5 RETURN n6 UNION ALL MATCH (n6:Past) WHERE (n6.knownFrom > after4 AND n6.knownFrom <= until5 OR n6.knownTo > after4 AND n6.knownTo <= until5) AND n6.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n6 }
UNWIND [n6.knownFrom, n6.knownTo] AS f7
WITH n6, f7, after4, until5, k1 WHERE f7 > after4 AND f7 <= until5 AND (f7 = n6.knownFrom OR (NOT EXISTS { MATCH (later8:Fact {id: n6.id}) WHERE later8.knownFrom = n6.knownTo } AND NOT EXISTS { MATCH (later8:Past {id: n6.id}) WHERE later8.knownFrom = n6.knownTo }))
WITH n6, f7, k1
WITH n6, f7, k1 ORDER BY toString(10000000000 + f7) + ' ' + n6.id LIMIT $p1
CALL (n6, k1) {
UNWIND [n6.knownFrom] AS k9
CALL (n6, k9) {
MATCH (n6)-[role10:HOLDER|WAS_HOLDER|OFFICE|WAS_OFFICE|BY_EVENT|WAS_BY_EVENT|MEMBER|WAS_MEMBER|BODY|WAS_BODY|EVENT|WAS_EVENT|PARTICIPANT|WAS_PARTICIPANT|ON_BEHALF_OF|WAS_ON_BEHALF_OF|CAPACITY|WAS_CAPACITY|SUBJECT|WAS_SUBJECT|OBJECT|WAS_OBJECT|ENTITY|WAS_ENTITY|ABOUT|WAS_ABOUT]->(n11)
RETURN collect([type(role10), n11.id, n11.label, n11.labels]) AS c12
}
RETURN collect([n6.kind, n6.id, n6.kind, [[n6.kind, n6.acting, n6.vacant, n6.role, n6.groupText, n6.type, n6.text, n6.property, n6.unit], c12]]) AS c13
}
CALL (n6, f7, k1) {
MATCH (n14:Past {id: n6.id}) WHERE n14.knownTo = f7
OPTIONAL MATCH (made15:Batch {number: n14.knownFrom})
OPTIONAL MATCH (closed16:Batch {number: n14.knownTo})
WITH *, n14.knownFrom AS k17
RETURN collect([n14.knownFrom, n14.knownTo, made15.appliedAt, closed16.appliedAt, k1, [n14.kind, [true, [n14.start, n14.end, n14.endKind, n14.startMin, n14.startMax, n14.endMin, n14.endMax]]]]) AS c18
}
CALL (n6, f7, k1) {
WITH n6 AS n19, f7 AS number20, k1 WHERE n19.knownFrom = number20
OPTIONAL MATCH (made21:Batch {number: n19.knownFrom})
OPTIONAL MATCH (closed22:Batch {number: n19.knownTo})
WITH *, n19.knownFrom AS k23
RETURN collect([n19.knownFrom, n19.knownTo, made21.appliedAt, closed22.appliedAt, k1, [n19.kind, [true, [n19.start, n19.end, n19.endKind, n19.startMin, n19.startMax, n19.endMin, n19.endMax]]]]) AS c24
}
WITH n6, f7, c13, c18, c24 ORDER BY toString(10000000000 + f7) + ' ' + n6.id
RETURN collect([toString(10000000000 + f7) + ' ' + n6.id, [true, f7, c13, c18, c24]]) AS c25
}
CALL (k1) {
CALL () { MATCH (batch26:Batch) WHERE batch26.appliedAt <= $p2 WITH batch26 ORDER BY batch26.appliedAt DESC, batch26.number DESC LIMIT 1 WITH collect(batch26.number) AS numbers27 RETURN coalesce(head(numbers27), 0) AS after28 }
WITH after28, k1 AS until29, k1
CALL (after28, until29) { MATCH (n30:Fact) WHERE n30.knownFrom > after28 AND n30.knownFrom <= until29 RETURN n30 UNION ALL MATCH (n30:Past) WHERE (n30.knownFrom > after28 AND n30.knownFrom <= until29 OR n30.knownTo > after28 AND n30.knownTo <= until29) AND n30.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n30 }
UNWIND [n30.knownFrom, n30.knownTo] AS f31
WITH n30, f31, after28, until29, k1 WHERE f31 > after28 AND f31 <= until29 AND (f31 = n30.knownFrom OR (NOT EXISTS { MATCH (later32:Fact {id: n30.id}) WHERE later32.knownFrom = n30.knownTo } AND NOT EXISTS { MATCH (later32:Past {id: n30.id}) WHERE later32.knownFrom = n30.knownTo }))
WITH n30, f31, k1
RETURN count(*) AS c33
}
CALL (k1) { OPTIONAL MATCH (clock34:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock34.writing IS NULL THEN coalesce(clock34.number, 0) ELSE null END AS after35 }
RETURN [k1, [c25, c33], after35] AS row
