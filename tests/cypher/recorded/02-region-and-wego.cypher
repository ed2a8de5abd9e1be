OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (root2:Entity) WHERE root2.id IN $p0
WITH root2, k1, [root2] AS reached3
CALL (reached3, k1) { UNWIND reached3 AS n4 MATCH (n4)<-[:OBJECT]-(f5:Relation) WHERE f5.type IN ['PART_OF'] AND f5.knownFrom <= k1 AND f5.knownTo > k1 MATCH (f5)-[:SUBJECT]->(n6) RETURN collect(DISTINCT n6) AS more7 }
WITH root2, k1, reached3 + more7 AS reached8
CALL (reached8, k1) { UNWIND reached8 AS n9 MATCH (n9)<-[:OBJECT]-(f10:Relation) WHERE f10.type IN ['PART_OF'] AND f10.knownFrom <= k1 AND f10.knownTo > k1 MATCH (f10)-[:SUBJECT]->(n11) RETURN collect(DISTINCT n11) AS more12 }
WITH root2, k1, reached8 + more12 AS reached13
CALL (reached13, k1) { UNWIND reached13 AS n14 MATCH (n14)<-[:OBJECT]-(f15:Relation) WHERE f15.type IN ['PART_OF'] AND f15.knownFrom <= k1 AND f15.knownTo > k1 MATCH (f15)-[:SUBJECT]->(n16) RETURN collect(DISTINCT n16) AS more17 }
WITH root2, k1, reached13 + more17 AS reached18
CALL (reached18, k1) { UNWIND reached18 AS n19 MATCH (n19)<-[:SUBJECT]-(f20:Relation) WHERE f20.type IN ['SERVES_AS'] AND f20.knownFrom <= k1 AND f20.knownTo > k1 MATCH (f20)-[:OBJECT]->(n21) RETURN collect(DISTINCT n21) AS more22 }
WITH root2, k1, reached18 + more22 AS reached23
CALL (reached23, k1) { UNWIND reached23 AS n24 MATCH (n24)<-[:OBJECT]-(f25:Relation) WHERE f25.type IN ['BELONGS_TO'] AND f25.knownFrom <= k1 AND f25.knownTo > k1 MATCH (f25)-[:SUBJECT]->(n26) WHERE n26.kind = 'OFFICE' RETURN collect(DISTINCT n26) AS more27 }
WITH root2, k1, reached23 + more27 AS reached28
CALL (reached28, k1) { UNWIND reached28 AS n29 MATCH (n29)<-[:OBJECT]-(f30:Relation) WHERE f30.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f30.knownFrom <= k1 AND f30.knownTo > k1 MATCH (f30)-[:SUBJECT]->(n31) WHERE n31.kind = 'EVENT' RETURN collect(DISTINCT n31) AS more32 }
WITH root2, k1, reached28 + more32 AS reached33
CALL (reached33, k1) { UNWIND reached33 AS n34 MATCH (n34)<-[:PARTICIPANT|ON_BEHALF_OF]-(f35:Participation) WHERE f35.knownFrom <= k1 AND f35.knownTo > k1 MATCH (f35)-[:EVENT]->(n36) RETURN collect(DISTINCT n36) AS more37 }
WITH root2, k1, reached33 + more37 AS reached38
CALL (reached38, k1) { UNWIND reached38 AS n39 MATCH (n39)<-[:OBJECT]-(f40:Relation) WHERE f40.type IN ['PART_OF'] AND f40.knownFrom <= k1 AND f40.knownTo > k1 MATCH (f40)-[:SUBJECT]->(n41) RETURN collect(DISTINCT n41) AS more42 }
WITH root2, k1, reached38 + more42 AS reached43
CALL (reached43, k1) { UNWIND reached43 AS n44 MATCH (n44)<-[:OBJECT]-(f45:Relation) WHERE f45.type IN ['PART_OF'] AND f45.knownFrom <= k1 AND f45.knownTo > k1 MATCH (f45)-[:SUBJECT]->(n46) RETURN collect(DISTINCT n46) AS more47 }
WITH root2, k1, reached43 + more47 AS reached48
UNWIND reached48 AS n49
WITH DISTINCT root2, n49, k1
MATCH (n49)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n50:Fact)
WITH n50, k1, collect(DISTINCT root2.id) AS roots51 WHERE size(roots51) = $p1
WITH n50, k1 WHERE n50.knownFrom <= k1 AND n50.knownTo > k1
WITH n50, k1 ORDER BY n50.sort LIMIT $p2
CALL (n50, k1) {
MATCH (n50)-[role52:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(n53)
RETURN collect([type(role52), n53.id, n53.label, n53.labels]) AS c54
}
CALL (n50, k1) {
MATCH (n50)-[:CLAIM]->(claim55:Claim) WHERE claim55.knownFrom <= k1 AND claim55.knownTo > k1 MATCH (claim55)-[:SOURCE]->(n56) WITH n56, claim55, k1 ORDER BY claim55.sort LIMIT 1
RETURN collect([true, n56.title]) AS c57
}
WITH n50, c54, c57 ORDER BY n50.sort
RETURN collect([n50.sort, [true, [[n50.kind, n50.acting, n50.vacant, n50.role, n50.groupText, n50.type, n50.text, n50.property, n50.unit], c54], [true, [n50.start, n50.end, n50.endKind, n50.startMin, n50.startMax, n50.endMin, n50.endMax], n50.startMin, n50.endMax], n50.support, n50.conflict, n50.voices, c57]]) AS c58
}
CALL (k1) {
MATCH (root59:Entity) WHERE root59.id IN $p0
WITH root59, k1, [root59] AS reached60
CALL (reached60, k1) { UNWIND reached60 AS n61 MATCH (n61)<-[:OBJECT]-(f62:Relation) WHERE f62.type IN ['PART_OF'] AND f62.knownFrom <= k1 AND f62.knownTo > k1 MATCH (f62)-[:SUBJECT]->(n63) RETURN collect(DISTINCT n63) AS more64 }
WITH root59, k1, reached60 + more64 AS reached65
CALL (reached65, k1) { UNWIND reached65 AS n66 MATCH (n66)<-[:OBJECT]-(f67:Relation) WHERE f67.type IN ['PART_OF'] AND f67.knownFrom <= k1 AND f67.knownTo > k1 MATCH (f67)-[:SUBJECT]->(n68) RETURN collect(DISTINCT n68) AS more69 }
WITH root59, k1, reached65 + more69 AS reached70
CALL (reached70, k1) { UNWIND reached70 AS n71 MATCH (n71)<-[:OBJECT]-(f72:Relation) WHERE f72.type IN ['PART_OF'] AND f72.knownFrom <= k1 AND f72.knownTo > k1 MATCH (f72)-[:SUBJECT]->(n73) RETURN collect(DISTINCT n73) AS more74 }
WITH root59, k1, reached70 + more74 AS reached75
CALL (reached75, k1) { UNWIND reached75 AS n76 MATCH (n76)<-[:SUBJECT]-(f77:Relation) WHERE f77.type IN ['SERVES_AS'] AND f77.knownFrom <= k1 AND f77.knownTo > k1 MATCH (f77)-[:OBJECT]->(n78) RETURN collect(DISTINCT n78) AS more79 }
WITH root59, k1, reached75 + more79 AS reached80
CALL (reached80, k1) { UNWIND reached80 AS n81 MATCH (n81)<-[:OBJECT]-(f82:Relation) WHERE f82.type IN ['BELONGS_TO'] AND f82.knownFrom <= k1 AND f82.knownTo > k1 MATCH (f82)-[:SUBJECT]->(n83) WHERE n83.kind = 'OFFICE' RETURN collect(DISTINCT n83) AS more84 }
WITH root59, k1, reached80 + more84 AS reached85
CALL (reached85, k1) { UNWIND reached85 AS n86 MATCH (n86)<-[:OBJECT]-(f87:Relation) WHERE f87.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f87.knownFrom <= k1 AND f87.knownTo > k1 MATCH (f87)-[:SUBJECT]->(n88) WHERE n88.kind = 'EVENT' RETURN collect(DISTINCT n88) AS more89 }
WITH root59, k1, reached85 + more89 AS reached90
CALL (reached90, k1) { UNWIND reached90 AS n91 MATCH (n91)<-[:PARTICIPANT|ON_BEHALF_OF]-(f92:Participation) WHERE f92.knownFrom <= k1 AND f92.knownTo > k1 MATCH (f92)-[:EVENT]->(n93) RETURN collect(DISTINCT n93) AS more94 }
WITH root59, k1, reached90 + more94 AS reached95
CALL (reached95, k1) { UNWIND reached95 AS n96 MATCH (n96)<-[:OBJECT]-(f97:Relation) WHERE f97.type IN ['PART_OF'] AND f97.knownFrom <= k1 AND f97.knownTo > k1 MATCH (f97)-[:SUBJECT]->(n98) RETURN collect(DISTINCT n98) AS more99 }
WITH root59, k1, reached95 + more99 AS reached100
CALL (reached100, k1) { UNWIND reached100 AS n101 MATCH (n101)<-[:OBJECT]-(f102:Relation) WHERE f102.type IN ['PART_OF'] AND f102.knownFrom <= k1 AND f102.knownTo > k1 MATCH (f102)-[:SUBJECT]->(n103) RETURN collect(DISTINCT n103) AS more104 }
WITH root59, k1, reached100 + more104 AS reached105
UNWIND reached105 AS n106
WITH DISTINCT root59, n106, k1
MATCH (n106)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n107:Fact)
WITH n107, k1, collect(DISTINCT root59.id) AS roots108 WHERE size(roots108) = $p3
WITH n107, k1 WHERE n107.knownFrom <= k1 AND n107.knownTo > k1
RETURN count(*) AS c109
}
CALL (k1) {
MATCH (root110:Entity) WHERE root110.id IN $p0
WITH root110, k1, [root110] AS reached111
CALL (reached111, k1) { UNWIND reached111 AS n112 MATCH (n112)<-[:OBJECT]-(f113:Relation) WHERE f113.type IN ['PART_OF'] AND f113.knownFrom <= k1 AND f113.knownTo > k1 MATCH (f113)-[:SUBJECT]->(n114) RETURN collect(DISTINCT n114) AS more115 }
WITH root110, k1, reached111 + more115 AS reached116
CALL (reached116, k1) { UNWIND reached116 AS n117 MATCH (n117)<-[:OBJECT]-(f118:Relation) WHERE f118.type IN ['PART_OF'] AND f118.knownFrom <= k1 AND f118.knownTo > k1 MATCH (f118)-[:SUBJECT]->(n119) RETURN collect(DISTINCT n119) AS more120 }
WITH root110, k1, reached116 + more120 AS reached121
CALL (reached121, k1) { UNWIND reached121 AS n122 MATCH (n122)<-[:OBJECT]-(f123:Relation) WHERE f123.type IN ['PART_OF'] AND f123.knownFrom <= k1 AND f123.knownTo > k1 MATCH (f123)-[:SUBJECT]->(n124) RETURN collect(DISTINCT n124) AS more125 }
WITH root110, k1, reached121 + more125 AS reached126
CALL (reached126, k1) { UNWIND reached126 AS n127 MATCH (n127)<-[:SUBJECT]-(f128:Relation) WHERE f128.type IN ['SERVES_AS'] AND f128.knownFrom <= k1 AND f128.knownTo > k1 MATCH (f128)-[:OBJECT]->(n129) RETURN collect(DISTINCT n129) AS more130 }
WITH root110, k1, reached126 + more130 AS reached131
CALL (reached131, k1) { UNWIND reached131 AS n132 MATCH (n132)<-[:OBJECT]-(f133:Relation) WHERE f133.type IN ['BELONGS_TO'] AND f133.knownFrom <= k1 AND f133.knownTo > k1 MATCH (f133)-[:SUBJECT]->(n134) WHERE n134.kind = 'OFFICE' RETURN collect(DISTINCT n134) AS more135 }
WITH root110, k1, reached131 + more135 AS reached136
CALL (reached136, k1) { UNWIND reached136 AS n137 MATCH (n137)<-[:OBJECT]-(f138:Relation) WHERE f138.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f138.knownFrom <= k1 AND f138.knownTo > k1 MATCH (f138)-[:SUBJECT]->(n139) WHERE n139.kind = 'EVENT' RETURN collect(DISTINCT n139) AS more140 }
WITH root110, k1, reached136 + more140 AS reached141
CALL (reached141, k1) { UNWIND reached141 AS n142 MATCH (n142)<-[:PARTICIPANT|ON_BEHALF_OF]-(f143:Participation) WHERE f143.knownFrom <= k1 AND f143.knownTo > k1 MATCH (f143)-[:EVENT]->(n144) RETURN collect(DISTINCT n144) AS more145 }
WITH root110, k1, reached141 + more145 AS reached146
CALL (reached146, k1) { UNWIND reached146 AS n147 MATCH (n147)<-[:OBJECT]-(f148:Relation) WHERE f148.type IN ['PART_OF'] AND f148.knownFrom <= k1 AND f148.knownTo > k1 MATCH (f148)-[:SUBJECT]->(n149) RETURN collect(DISTINCT n149) AS more150 }
WITH root110, k1, reached146 + more150 AS reached151
CALL (reached151, k1) { UNWIND reached151 AS n152 MATCH (n152)<-[:OBJECT]-(f153:Relation) WHERE f153.type IN ['PART_OF'] AND f153.knownFrom <= k1 AND f153.knownTo > k1 MATCH (f153)-[:SUBJECT]->(n154) RETURN collect(DISTINCT n154) AS more155 }
WITH root110, k1, reached151 + more155 AS reached156
UNWIND reached156 AS n157
WITH DISTINCT root110, n157, k1
MATCH (n157)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n158:Fact)
WITH n158, k1, collect(DISTINCT root110.id) AS roots159 WHERE size(roots159) = $p4
WITH n158, k1 WHERE n158.knownFrom <= k1 AND n158.knownTo > k1
WITH min(CASE WHEN n158.startMin > -1000000000000 THEN n158.startMin WHEN n158.startMax < 1000000000000 THEN n158.startMax ELSE null END) AS from160, max(CASE WHEN n158.endMax < 1000000000000 THEN n158.endMax WHEN n158.endMin > -1000000000000 THEN n158.endMin ELSE null END) AS to161
RETURN [from160, to161] AS c162
}
CALL (k1) {
MATCH (root163:Entity) WHERE root163.id IN $p0
WITH root163, k1, [root163] AS reached164
CALL (reached164, k1) { UNWIND reached164 AS n165 MATCH (n165)<-[:OBJECT]-(f166:Relation) WHERE f166.type IN ['PART_OF'] AND f166.knownFrom <= k1 AND f166.knownTo > k1 MATCH (f166)-[:SUBJECT]->(n167) RETURN collect(DISTINCT n167) AS more168 }
WITH root163, k1, reached164 + more168 AS reached169
CALL (reached169, k1) { UNWIND reached169 AS n170 MATCH (n170)<-[:OBJECT]-(f171:Relation) WHERE f171.type IN ['PART_OF'] AND f171.knownFrom <= k1 AND f171.knownTo > k1 MATCH (f171)-[:SUBJECT]->(n172) RETURN collect(DISTINCT n172) AS more173 }
WITH root163, k1, reached169 + more173 AS reached174
CALL (reached174, k1) { UNWIND reached174 AS n175 MATCH (n175)<-[:OBJECT]-(f176:Relation) WHERE f176.type IN ['PART_OF'] AND f176.knownFrom <= k1 AND f176.knownTo > k1 MATCH (f176)-[:SUBJECT]->(n177) RETURN collect(DISTINCT n177) AS more178 }
WITH root163, k1, reached174 + more178 AS reached179
CALL (reached179, k1) { UNWIND reached179 AS n180 MATCH (n180)<-[:SUBJECT]-(f181:Relation) WHERE f181.type IN ['SERVES_AS'] AND f181.knownFrom <= k1 AND f181.knownTo > k1 MATCH (f181)-[:OBJECT]->(n182) RETURN collect(DISTINCT n182) AS more183 }
WITH root163, k1, reached179 + more183 AS reached184
CALL (reached184, k1) { UNWIND reached184 AS n185 MATCH (n185)<-[:OBJECT]-(f186:Relation) WHERE f186.type IN ['BELONGS_TO'] AND f186.knownFrom <= k1 AND f186.knownTo > k1 MATCH (f186)-[:SUBJECT]->(n187) WHERE n187.kind = 'OFFICE' RETURN collect(DISTINCT n187) AS more188 }
WITH root163, k1, reached184 + more188 AS reached189
CALL (reached189, k1) { UNWIND reached189 AS n190 MATCH (n190)<-[:OBJECT]-(f191:Relation) WHERE f191.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f191.knownFrom <= k1 AND f191.knownTo > k1 MATCH (f191)-[:SUBJECT]->(n192) WHERE n192.kind = 'EVENT' RETURN collect(DISTINCT n192) AS more193 }
WITH root163, k1, reached189 + more193 AS reached194
CALL (reached194, k1) { UNWIND reached194 AS n195 MATCH (n195)<-[:PARTICIPANT|ON_BEHALF_OF]-(f196:Participation) WHERE f196.knownFrom <= k1 AND f196.knownTo > k1 MATCH (f196)-[:EVENT]->(n197) RETURN collect(DISTINCT n197) AS more198 }
WITH root163, k1, reached194 + more198 AS reached199
CALL (reached199, k1) { UNWIND reached199 AS n200 MATCH (n200)<-[:OBJECT]-(f201:Relation) WHERE f201.type IN ['PART_OF'] AND f201.knownFrom <= k1 AND f201.knownTo > k1 MATCH (f201)-[:SUBJECT]->(n202) RETURN collect(DISTINCT n202) AS more203 }
WITH root163, k1, reached199 + more203 AS reached204
CALL (reached204, k1) { UNWIND reached204 AS n205 MATCH (n205)<-[:OBJECT]-(f206:Relation) WHERE f206.type IN ['PART_OF'] AND f206.knownFrom <= k1 AND f206.knownTo > k1 MATCH (f206)-[:SUBJECT]->(n207) RETURN collect(DISTINCT n207) AS more208 }
WITH root163, k1, reached204 + more208 AS reached209
UNWIND reached209 AS n210
WITH DISTINCT root163, n210, k1
MATCH (n210)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n211:Fact)
WITH n211, k1, collect(DISTINCT root163.id) AS roots212 WHERE size(roots212) = $p5
WITH n211, k1 WHERE n211.knownFrom <= k1 AND n211.knownTo > k1 AND n211.startMin = -1000000000000 AND n211.startMax = 1000000000000 AND n211.endMin = -1000000000000 AND n211.endMax = 1000000000000
RETURN count(*) AS c213
}
CALL (k1) { OPTIONAL MATCH (clock214:Clock {id: 'clock'}) WHERE k1 >= 0 RETURN CASE WHEN clock214.writing IS NULL THEN coalesce(clock214.number, 0) ELSE null END AS after215 }
RETURN [k1, [c58, c109, c162, c213], after215] AS row
