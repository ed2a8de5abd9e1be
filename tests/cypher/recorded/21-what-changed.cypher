OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL () { MATCH (batch2:Batch) WHERE batch2.appliedAt <= $p0 WITH batch2 ORDER BY batch2.appliedAt DESC, batch2.number DESC LIMIT 1 WITH collect(batch2.number) AS numbers3 RETURN coalesce(head(numbers3), 0) AS after4 }
WITH after4, k1 AS until5, k1
CALL (after4, until5) { MATCH (n6:Fact) WHERE n6.knownFrom > after4 AND n6.knownFrom <= until5 RETURN n6 UNION ALL MATCH (n6:Withdrawn) WHERE n6.knownFrom > after4 AND n6.knownFrom <= until5 RETURN n6 UNION ALL MATCH (n6:Past) WHERE (n6.knownFrom > after4 AND n6.knownFrom <= until5 OR n6.knownTo > after4 AND n6.knownTo <= until5) AND n6.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n6 }
UNWIND [n6.knownFrom, n6.knownTo] AS f7
WITH n6, f7, after4, until5, k1 WHERE f7 > after4 AND f7 <= until5 AND (f7 = n6.knownFrom OR (NOT EXISTS { MATCH (later8:Fact {id: n6.id}) WHERE later8.knownFrom = n6.knownTo } AND NOT EXISTS { MATCH (later8:Withdrawn {id: n6.id}) WHERE later8.knownFrom = n6.knownTo } AND NOT EXISTS { MATCH (later8:Past {id: n6.id}) WHERE later8.knownFrom = n6.knownTo }))
WITH n6, f7, k1
WITH n6, f7, k1 ORDER BY toString(10000000000 + f7) + ' ' + n6.id LIMIT $p1
CALL (n6, k1) {
UNWIND [n6.knownFrom] AS k9
CALL (n6, k9) {
MATCH (n6)-[role10:HOLDER|WAS_HOLDER|OFFICE|WAS_OFFICE|CAPACITY|WAS_CAPACITY|BY_EVENT|WAS_BY_EVENT|MEMBER|WAS_MEMBER|BODY|WAS_BODY|EVENT|WAS_EVENT|PARTICIPANT|WAS_PARTICIPANT|ON_BEHALF_OF|WAS_ON_BEHALF_OF|SUBJECT|WAS_SUBJECT|OBJECT|WAS_OBJECT|ENTITY|WAS_ENTITY|ABOUT|WAS_ABOUT|WITHDRAWN_HOLDER|WAS_WITHDRAWN_HOLDER|WITHDRAWN_OFFICE|WAS_WITHDRAWN_OFFICE|WITHDRAWN_CAPACITY|WAS_WITHDRAWN_CAPACITY|WITHDRAWN_BY_EVENT|WAS_WITHDRAWN_BY_EVENT|WITHDRAWN_MEMBER|WAS_WITHDRAWN_MEMBER|WITHDRAWN_BODY|WAS_WITHDRAWN_BODY|WITHDRAWN_EVENT|WAS_WITHDRAWN_EVENT|WITHDRAWN_PARTICIPANT|WAS_WITHDRAWN_PARTICIPANT|WITHDRAWN_ON_BEHALF_OF|WAS_WITHDRAWN_ON_BEHALF_OF|WITHDRAWN_SUBJECT|WAS_WITHDRAWN_SUBJECT|WITHDRAWN_OBJECT|WAS_WITHDRAWN_OBJECT|WITHDRAWN_ENTITY|WAS_WITHDRAWN_ENTITY|WITHDRAWN_ABOUT|WAS_WITHDRAWN_ABOUT]->(n11)
CALL (n11, k9) { MATCH (n11)-[:WAS*0..1]->(s12) WHERE coalesce(s12.knownFrom, 0) <= k9 AND coalesce(s12.knownTo, 2147483647) > k9 RETURN s12 }
RETURN collect([type(role10), n11.id, s12.label, s12.labels]) AS c13
}
RETURN collect([k9, [n6.kind, n6.id, n6.kind, [[n6.kind, n6.acting, n6.vacant, n6.role, n6.groupText, n6.type, n6.text, n6.property, n6.unit, n6.support], c13]]]) AS c14
}
CALL (n6, f7, k1) {
MATCH (n15:Past {id: n6.id}) WHERE n15.knownTo = f7
OPTIONAL MATCH (made16:Batch {number: n15.knownFrom})
OPTIONAL MATCH (closed17:Batch {number: n15.knownTo})
WITH *, n15.knownFrom AS k18
RETURN collect([n15.knownFrom, n15.knownTo, made16.appliedAt, closed17.appliedAt, k1, [n15.kind, [[n15.start, n15.end, n15.endKind, n15.labelStart, n15.labelEnd, n15.labelEndKind, n15.support]]]]) AS c19
}
CALL (n6, f7, k1) {
WITH n6 AS n20, f7 AS number21, k1 WHERE n20.knownFrom = number21
OPTIONAL MATCH (made22:Batch {number: n20.knownFrom})
OPTIONAL MATCH (closed23:Batch {number: n20.knownTo})
WITH *, n20.knownFrom AS k24
RETURN collect([n20.knownFrom, n20.knownTo, made22.appliedAt, closed23.appliedAt, k1, [n20.kind, [[n20.start, n20.end, n20.endKind, n20.labelStart, n20.labelEnd, n20.labelEndKind, n20.support]]]]) AS c25
}
WITH n6, f7, c14, c19, c25 ORDER BY toString(10000000000 + f7) + ' ' + n6.id
RETURN collect([f7, c14, c19, c25]) AS c26
}
CALL (k1) {
CALL () { MATCH (batch27:Batch) WHERE batch27.appliedAt <= $p2 WITH batch27 ORDER BY batch27.appliedAt DESC, batch27.number DESC LIMIT 1 WITH collect(batch27.number) AS numbers28 RETURN coalesce(head(numbers28), 0) AS after29 }
WITH after29, k1 AS until30, k1
CALL (after29, until30) { MATCH (n31:Fact) WHERE n31.knownFrom > after29 AND n31.knownFrom <= until30 RETURN n31 UNION ALL MATCH (n31:Withdrawn) WHERE n31.knownFrom > after29 AND n31.knownFrom <= until30 RETURN n31 UNION ALL MATCH (n31:Past) WHERE (n31.knownFrom > after29 AND n31.knownFrom <= until30 OR n31.knownTo > after29 AND n31.knownTo <= until30) AND n31.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n31 }
UNWIND [n31.knownFrom, n31.knownTo] AS f32
WITH n31, f32, after29, until30, k1 WHERE f32 > after29 AND f32 <= until30 AND (f32 = n31.knownFrom OR (NOT EXISTS { MATCH (later33:Fact {id: n31.id}) WHERE later33.knownFrom = n31.knownTo } AND NOT EXISTS { MATCH (later33:Withdrawn {id: n31.id}) WHERE later33.knownFrom = n31.knownTo } AND NOT EXISTS { MATCH (later33:Past {id: n31.id}) WHERE later33.knownFrom = n31.knownTo }))
WITH n31, f32, k1
RETURN count(*) AS c34
}
OPTIONAL MATCH (clock35:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock35.writing IS NULL
RETURN [k1, [c26, c34], coalesce(clock35.number, 0)] AS row
